package org.fabrique.json;

import java.io.Serial;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.fabrique.core.Message;
import tools.jackson.databind.module.SimpleModule;

/** How the domain is written and read: its scalars as texts and exact numbers, its closed alternatives by name. */
final class DomainModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    DomainModule() {
        super("fabrique");
        setSerializers(new DomainSerializers());
        setKeySerializers(new DomainSerializers.Keys());
        setDeserializers(new DomainDeserializers());
        setKeyDeserializers(new DomainDeserializers.Keys());
        DomainForms.MIX_INS.forEach(this::setMixInAnnotation);
        readTexts();
        readNumbers();
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new RecordMaker.All());
    }

    private void readTexts() {
        add(String.class, Expected.TEXT, text -> text);
        add(URI.class, Expected.ADDRESS, URI::new);
        add(LocalDate.class, Expected.DATE, LocalDate::parse);
        add(YearMonth.class, Expected.MONTH, YearMonth::parse);
        add(Instant.class, Expected.INSTANT, Instant::parse);
    }

    private void readNumbers() {
        addDeserializer(Year.class, NumberForm.year());
        addDeserializer(BigDecimal.class, NumberForm.decimal());
        addDeserializer(Double.class, NumberForm.real(Double.class));
        addDeserializer(Double.TYPE, NumberForm.real(Double.TYPE));
        addDeserializer(Integer.class, NumberForm.integer(Integer.class));
        addDeserializer(Integer.TYPE, NumberForm.integer(Integer.TYPE));
        addDeserializer(Long.class, NumberForm.longInteger(Long.class));
        addDeserializer(Long.TYPE, NumberForm.longInteger(Long.TYPE));
        addDeserializer(Boolean.class, new YesNoForm(Boolean.class));
        addDeserializer(Boolean.TYPE, new YesNoForm(Boolean.TYPE));
    }

    private <T> void add(Class<T> type, Message expected, TextForm.Reader<T> reader) {
        addDeserializer(type, new TextForm<>(type, Problems.WRONG_TYPE, expected, reader));
    }
}
