package org.fabrique.persistence;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * A place where fabriques keep what they know.
 * <pre>{@code
 * storage.write(Act.of(actor, now), unit -> unit.needs().add(need));
 * Optional<Versioned<Need>> found = storage.read(view -> view.needs().find(need.id()));
 * }</pre>
 * Creating a storage does no input or output; its first use may. It is thread-safe: reads never wait for a write, and
 * each write is as if it were alone, whether writes take turns or run side by side. A unit belongs to the thread that began
 * it, and none begins inside another.
 * <p>
 * It is not a cache: what {@link #write} returned from is kept, and a durable storage has it after a power cut.
 */
public interface Storage extends AutoCloseable {

    /**
     * Asks several questions of one unchanging state: the one that stood when the view began, whatever is written
     * meanwhile. A view, too, is lost at its first failure.
     *
     * @param question reads through the view; it must not keep the view or its registers
     * @return what the question answered
     * @throws StorageException when the storage fails
     * @throws IllegalStateException when the storage is closed, or when this is called inside another view or unit
     */
    <R extends @Nullable Object> R read(Function<? super View, ? extends R> question);

    /**
     * Does one unit of work: all of it is kept once this returns, and nothing of it when this throws.
     * <p>
     * The unit is lost at its first failure, even when the work catches it: nothing more is read or written in it, and
     * this ends with {@link UnitFailedException}.
     *
     * @param act who writes, and when
     * @param work reads and writes through the unit; it must not keep the unit or its registers, and has no other
     *     effect than on them, so that it can be done again: by the caller after a {@link StaleWriteException}, and by a
     *     storage whose writers run side by side when two have met
     * @return what the work answered
     * @throws StorageException when the storage fails, or when a save was refused
     * @throws IllegalStateException when the storage is closed, or when this is called inside another view or unit
     */
    <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work);

    /**
     * Erases a person: the record leaves the storage and, as soon as nobody reads an older state, its files. History and
     * links keep the identity, which then leads to nobody and is never given again. Erasing again tells the same, and goes
     * on with what was not complete. Whether it may be done, and what a law orders to keep, is not asked here: see {@link
     * org.fabrique.core.privacy.Erasure}.
     * <p>
     * All words of all things are read in one unit of work, so that no mention is missed: other writers wait.
     *
     * @throws MissingException when there never was such a person
     * @throws StorageException as {@link #write}
     */
    Erased erase(StakeholderId person, Act act);

    /**
     * Looks at all that is kept, and at the history line by line: whether it is what was written, and whether a line was
     * altered, taken out or moved. It looks at one unchanging state, in bounded memory, and mends nothing.
     *
     * @return all that is not as it was written; nothing when all is well
     * @throws StorageException when the storage cannot even be read
     */
    List<Damage> verify();

    /**
     * Returns this storage with a limit of time for each view and each unit of work: what has not ended by then ends with
     * {@link StorageException.DeadlineExceeded}, and leaves nothing. A thread that is interrupted ends with {@link
     * StorageException.Cancelled}, limit or not. The storage sees to its own work; that of the caller, between two calls,
     * it does not stop. What is being kept when the time is over is kept.
     * <p>
     * Both are the same storage: closing one closes the other.
     *
     * @param limit more than nothing
     */
    Storage within(Duration limit);

    /**
     * Ends the storage once the units under way have ended. Closing it again does nothing.
     *
     * @throws IllegalStateException when this is called inside a view or unit
     */
    @Override
    void close();
}
