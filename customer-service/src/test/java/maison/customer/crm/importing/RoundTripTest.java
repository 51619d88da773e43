package maison.customer.crm.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.crm.exchange.Incoming;
import maison.customer.crm.exchange.Mapping;
import maison.customer.crm.exchange.Outgoing;
import maison.customer.crm.exchange.RowReader;
import maison.customer.crm.exchange.Table;
import maison.customer.crm.exchange.VCards;
import maison.customer.identity.customfield.Definition;
import maison.customer.identity.customfield.ValueType;
import maison.customer.identity.person.PersonReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/// What goes out comes in as it was, in every form.
class RoundTripTest {

    private static final Map<String, Definition> CUSTOM =
            Map.of(
                    "shoe-size",
                    new Definition(
                            Map.of("en", "Shoe size"),
                            ValueType.NUMBER,
                            List.of(),
                            List.of(),
                            true));

    private static final String EVERYTHING =
            """
            /customerId=0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10
            /name/given=Layla
            /name/middle=Mariam
            /name/nativeScript=ليلى حداد
            /name/formOfAddress=Dr Haddad
            /phones/0/number=+447700900123
            /phones/0/type=mobile
            /phones/1/number=+966114650000
            /phones/1/type=her driver's
            /phones/2/number=+447700900124
            /phones/3/number=+447700900125
            /phones/3/type=Work
            /emails/0/address=layla.haddad@example.org
            /addresses/0/type=home
            /addresses/0/lines/0=14, King Fahd Road; "Villa 3"
            /addresses/0/lines/1=2nd floor
            /addresses/0/lines/2=by the \\ gate
            /addresses/0/locality=Riyadh
            /addresses/0/postalCode=12271
            /addresses/0/country=SA
            /addresses/1/locality=London
            /addresses/1/country=GB
            /addresses/2/locality=Paris
            /addresses/2/country=FR
            /language=ar-SA
            /zone=Asia/Riyadh
            /birthday=--02-29
            /occupation=Architect
            /demographics/gender=undisclosed
            /demographics/nationality=LB
            /demographics/maritalStatus=married
            /culture/calendar=umm-al-qura
            /culture/weekend/0=friday
            /culture/weekend/1=saturday
            /culture/greeting=As-salamu alaykum
            /dates/0/kind=anniversary
            /dates/0/date=2015-06-12
            /dates/1/kind=occasion
            /dates/1/name=Amal's birthday
            /dates/1/date=hijri:--08-25
            /communication/channels/marketing/0=whatsapp
            /communication/channels/marketing/1=email
            /communication/caps/0/channel=whatsapp
            /communication/caps/0/most=2
            /communication/caps/0/per=month
            /communication/hours/from=10:00
            /communication/hours/to=13:00
            /communication/doNotDisturbUntil=2026-09-01T00:00:00Z
            /sizes/rings/0/hand=left
            /sizes/rings/0/finger=ring
            /sizes/rings/0/system=uk
            /sizes/rings/0/size=M½
            /sizes/bracelet/value=17.5
            /sizes/bracelet/unit=cm
            /tags/0=bridal
            /tags/1=high-jewellery
            /externalReferences/0/system=online-retail
            /externalReferences/0/value==17850
            /externalReferences/1/system=crm
            /externalReferences/1/value=a;b
            /custom/shoe-size=42.5
            """;

    private static RowReader reader(Mapping mapping) {
        return new RowReader(
                mapping,
                () -> new PersonReader("GB", LocalDate.parse("2026-03-01")),
                CUSTOM,
                Instant.parse("2026-03-01T00:00:00Z"));
    }

    private static Incoming said(Map<String, String> values) {
        var itself =
                values.keySet().stream().collect(Collectors.toMap(place -> place, place -> place));
        return reader(new Mapping(itself, null, null, null, null)).read(values);
    }

    private static Incoming again(Incoming customer, FileFormat format) {
        var json = Outgoing.json(customer.customerId(), customer.person(), customer.references());
        var text = new StringWriter();
        switch (format) {
            case CSV -> {
                var csv = CsvWriter.builder().bufferSize(0).build(text);
                csv.writeRecord(Table.COLUMNS);
                csv.writeRecord(Table.cells(json));
            }
            case VCARD -> {
                var name = customer.person().name();
                VCards.write(text, json, name == null ? null : name.display());
            }
            case JSON -> text.append(json.toString()).append('\n');
        }
        var rows = new ArrayList<FileRows.Row>();
        FileRows.read(format, text.toString(), _ -> {}, rows::add);
        assertThat(rows).hasSize(1);
        var cells = requireNonNull(rows.getFirst().cells());
        var mapping = Suggestion.of(cells.keySet(), Map.of());
        return reader(mapping).read(cells);
    }

    private static void assertComesBack(Incoming customer) {
        for (var format : FileFormat.values()) {
            var back = again(customer, format);
            assertThat(back.findings()).as("%s", format).isEmpty();
            assertThat(back.person().differences(customer.person())).as("%s", format).isEmpty();
            assertThat(back.references())
                    .as("%s", format)
                    .containsExactlyElementsOf(customer.references());
            assertThat(back.customerId()).as("%s", format).isEqualTo(customer.customerId());
        }
    }

    @Test
    void a_whole_profile_comes_back_as_it_was() {
        var values = new LinkedHashMap<String, String>();
        EVERYTHING
                .lines()
                .forEach(line ->
                        values.put(
                                line.substring(0, line.indexOf('=')),
                                line.substring(line.indexOf('=') + 1)));
        var customer = said(values);
        assertThat(customer.findings()).isEmpty();
        assertComesBack(customer);
    }

    @Property(tries = 300)
    void whatever_people_are_called_comes_back_as_it_was(
            @ForAll("names") List<String> names, @ForAll("contacts") Map<String, String> contacts) {
        var values = new LinkedHashMap<String, String>(contacts);
        var parts = List.of("given", "middle", "family", "nativeScript", "formOfAddress");
        for (int i = 0; i < parts.size(); i++) {
            if (!names.get(i).isBlank()) {
                values.put("/name/" + parts.get(i), names.get(i));
            }
        }
        values.put("/customerId", new UUID(1, 2).toString());
        var customer = said(values);
        Assume.that(customer.isSound());
        assertComesBack(customer);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return text().list().ofSize(5);
    }

    @Provide
    Arbitrary<Map<String, String>> contacts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 4),
                        text(),
                        text())
                .as(Tuple::of)
                .map(each -> {
                    var values = new LinkedHashMap<String, String>();
                    for (int i = 0; i < each.get1(); i++) {
                        values.put("/phones/" + i + "/number", "+44770090012" + i);
                        put(values, "/phones/" + i + "/type", each.get4());
                    }
                    for (int i = 0; i < each.get2(); i++) {
                        values.put("/emails/" + i + "/address", "+a" + i + "@example.org");
                        put(values, "/emails/" + i + "/type", each.get5());
                    }
                    for (int i = 0; i < each.get3(); i++) {
                        put(values, "/addresses/" + i + "/type", each.get4());
                        put(values, "/addresses/" + i + "/lines/0", each.get5());
                        values.put("/addresses/" + i + "/locality", "City " + i);
                        values.put("/addresses/" + i + "/country", "SA");
                    }
                    return values;
                });
    }

    private static void put(Map<String, String> values, String place, String text) {
        if (!text.isBlank()) {
            values.put(place, text);
        }
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("=+-@'\"\\;:,|^n {}[]<>&%/~")
                .withCharRange('a', 'e')
                .withCharRange('\u0627', '\u063a')
                .withChars("éÅ中")
                .ofMaxLength(12);
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_text() {
        var customer = said(Map.of("/name/given", "=HYPERLINK(1)", "/name/family", "'=1"));
        var cells = Table.cells(Outgoing.json(null, customer.person(), List.of()));
        assertThat(cells).contains("'=HYPERLINK(1)", "''=1");
    }
}
