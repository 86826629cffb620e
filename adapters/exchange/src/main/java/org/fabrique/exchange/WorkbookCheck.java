package org.fabrique.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** Tells whether bytes are a workbook that can be read without harm, before anybody reads it. Not thread-safe. */
final class WorkbookCheck {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] PART = {'P', 'K', 1, 2};
    private static final byte[] OLDER = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_TIMES = 100;
    private static final long SMALL = 1 << 20;
    private static final int BYTES_OF_A_TEXT = 50;

    private final String file;
    private final byte[] bytes;
    private final long most;

    WorkbookCheck(String file, byte[] bytes, FileLimits limits) {
        this.file = file;
        this.bytes = bytes;
        this.most = Math.min(2L * limits.fileBytes(), Math.max(SMALL, (long) MOST_TIMES * bytes.length));
    }

    /** Returns what is wrong; empty when nothing is. */
    Optional<Problem> problem() {
        if (startsWith(OLDER)) {
            return Optional.of(count(LOCKED) > 0 ? WorkbookProblems.locked(file) : WorkbookProblems.older(file));
        }
        if (!startsWith(ARCHIVE)) {
            return Optional.of(WorkbookProblems.text(file));
        }
        return count(PART) > MOST_PARTS ? Optional.of(damaged()) : opened();
    }

    private Optional<Problem> opened() {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            if (zip.getEntry("mimetype") != null) {
                return Optional.of(WorkbookProblems.openDocument(file));
            }
            return zip.getEntry("[Content_Types].xml") == null
                    ? Optional.of(WorkbookProblems.archive(file))
                    : parts(zip);
        } catch (IOException | RuntimeException broken) {
            return Optional.of(damaged());
        }
    }

    private Optional<Problem> parts(ZipFile zip) throws IOException {
        PartCheck check = new PartCheck(most / BYTES_OF_A_TEXT);
        long left = most;
        for (Iterator<ZipArchiveEntry> parts = zip.getEntries().asIterator(); parts.hasNext(); ) {
            left = left(zip, parts.next(), check, left);
            if (left < 0) {
                return Optional.of(WorkbookProblems.unpacked(file, most));
            }
            if (check.found() != PartCheck.Harm.NONE) {
                return problem(check.found());
            }
        }
        return problem(check.foundInAll());
    }

    /** Returns how many bytes are left for the other parts once this one was looked through to its end. */
    private static long left(ZipFile zip, ZipArchiveEntry part, PartCheck check, long most) throws IOException {
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            throw new IOException("No spreadsheet packs parts like this.");
        }
        try (InputStream in = zip.getInputStream(part)) {
            Unpacked unpacked = new Unpacked(in, most);
            check.look(unpacked);
            unpacked.transferTo(OutputStream.nullOutputStream());
            return unpacked.left();
        }
    }

    private Optional<Problem> problem(PartCheck.Harm harm) {
        return switch (harm) {
            case NONE -> Optional.empty();
            case DOCUMENT_TYPE -> Optional.of(WorkbookProblems.documentType(file));
            case UNREASONABLE -> Optional.of(damaged());
        };
    }

    private Problem damaged() {
        return WorkbookProblems.damaged(Place.file(file));
    }

    private boolean startsWith(byte[] start) {
        return isAt(0, start);
    }

    private int count(byte[] what) {
        int count = 0;
        for (int at = 0; at <= bytes.length - what.length; at++) {
            count += bytes[at] == what[0] && isAt(at, what) ? 1 : 0;
        }
        return count;
    }

    private boolean isAt(int from, byte[] what) {
        return bytes.length - from >= what.length
                && Arrays.equals(bytes, from, from + what.length, what, 0, what.length);
    }
}
