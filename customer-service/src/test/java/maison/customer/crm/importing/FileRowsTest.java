package maison.customer.crm.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maison.customer.crm.exchange.Finding;
import maison.customer.crm.exchange.Flat;
import maison.customer.crm.exchange.Incoming;
import maison.customer.crm.exchange.Mapping;
import maison.customer.crm.exchange.RowReader;
import maison.customer.identity.person.Birthday;
import maison.customer.identity.person.Email;
import maison.customer.identity.person.PersonReader;
import maison.customer.identity.person.Phone;
import maison.platform.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of other systems, as they are.
class FileRowsTest {

    private static List<FileRows.Row> rows(FileFormat format, String text) {
        var rows = new ArrayList<FileRows.Row>();
        FileRows.read(format, text, _ -> {}, rows::add);
        return rows;
    }

    private static Incoming read(Mapping mapping, Map<String, String> cells) {
        return new RowReader(
                        mapping,
                        () -> new PersonReader("GB", LocalDate.parse("2026-03-01")),
                        Map.of(),
                        Instant.parse("2026-03-01T00:00:00Z"))
                .read(cells);
    }

    private static Incoming understood(FileFormat format, String text) {
        var cells = requireNonNull(rows(format, text).getFirst().cells());
        var samples = new HashMap<String, List<String>>();
        cells.forEach((column, cell) -> samples.put(column, List.of(cell)));
        return read(Suggestion.of(cells.keySet(), samples), cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Layla,layla@example.org", "Layla,07700 900123"})
    void a_table_that_begins_with_somebody_is_refused(String first) {
        assertThatThrownBy(() -> rows(FileFormat.CSV, first + "\nOmar,\n"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_field_of_the_house_may_be_named_by_a_number() {
        var json = Flat.tree(Map.of("/custom/2024", "yes", "/tags/0", "vip")).json();
        assertThat(json.path("custom").path("2024").asText()).isEqualTo("yes");
        assertThat(json.path("tags").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void a_table_is_read_whatever_parts_its_columns(String delimiter) {
        var text = "Name,\"E-mail, home\"\r\n\"Haddad, Layla\",a@example.org\r\n";
        var rows = rows(FileFormat.CSV, text.replaceAll(",(?!\\s)", delimiter));
        assertThat(rows.getFirst().number()).isEqualTo(2);
        assertThat(rows.getFirst().cells())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Name", "Haddad, Layla", "E-mail, home", "a@example.org"));
    }

    @Test
    void empty_lines_count_as_a_spreadsheet_counts_them() {
        assertThat(rows(FileFormat.CSV, "Name\nA\n\nB\n"))
                .extracting(FileRows.Row::number)
                .containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void the_encoding_is_found_out(String charset) {
        var bytes = "Prénom;José\n".getBytes(Charset.forName(charset));
        assertThat(FileText.of(bytes, null).text()).isEqualTo("Prénom;José\n");
    }

    @Test
    void an_encoding_that_cannot_be_found_out_is_named() {
        var bytes = "الاسم".getBytes(Charset.forName("windows-1256"));
        assertThat(FileText.of(bytes, "windows-1256").text()).isEqualTo("الاسم");
        assertThatThrownBy(() -> FileText.of(bytes, "UTF-8")).isInstanceOf(ProblemException.class);
        assertThat(FileText.of("\uFEFFa".getBytes(StandardCharsets.UTF_8), null).text())
                .isEqualTo("a");
    }

    @Test
    void columns_of_an_address_book_are_understood() {
        var layla =
                understood(
                        FileFormat.CSV,
                        """
                        First Name,Last Name,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Mobile Phone,Home Country/Region,Home City,Birthday
                        Layla,Haddad,layla@example.org,Work,020 7946 0000,07700 900123,Saudi Arabia,Riyadh,29/02/1984
                        """);
        assertThat(layla.findings()).isEmpty();
        assertThat(layla.person().phones())
                .containsExactly(
                        new Phone("+442079460000", "Work", null),
                        new Phone("+447700900123", "mobile", null));
        assertThat(layla.person().emails())
                .containsExactly(new Email("layla@example.org", null, null));
        assertThat(layla.person().addresses().getFirst().country()).isEqualTo("SA");
        assertThat(layla.person().birthday()).isEqualTo(Birthday.of("1984-02-29"));
    }

    @Test
    void a_day_that_could_be_two_days_is_not_guessed() {
        var days = Map.of("Birthday", List.of("01/02/1984"));
        assertThat(Suggestion.of(List.of("Birthday"), days).dateFormat()).isNull();
    }

    @Test
    void hijri_days_and_days_without_a_year_are_read() {
        var columns = Map.of("b", "/birthday", "n", "/name/given");
        var hijri = new Mapping(columns, null, "dd/MM/uuuu", "umm-al-qura", null);
        assertThat(read(hijri, Map.of("n", "L", "b", "٢٧/٠٥/١٤٠٤")).person().birthday())
                .isEqualTo(Birthday.of("hijri:1404-05-27"));
        var yearless = new Mapping(columns, null, "dd/MM", null, null);
        assertThat(read(yearless, Map.of("n", "L", "b", "29/02")).person().birthday())
                .isEqualTo(Birthday.of("--02-29"));
    }

    @Test
    void a_card_of_a_telephone_is_understood() {
        var layla =
                understood(
                        FileFormat.VCARD,
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        N:Haddad;Layla;Mariam;;
                        FN:Layla Haddad
                        TEL;TYPE=CELL,VOICE:07700 900123
                        item1.EMAIL;TYPE=INTERNET;TYPE=WORK:layla@exam
                         ple.org
                        ADR;TYPE=HOME:;;14 King Fahd Road;Riyadh;;12271;Saudi Arabia
                        BDAY:--0229
                        CATEGORIES:bridal,vip
                        NOTE:likes tea
                        UID:abc-1
                        END:VCARD
                        """);
        assertThat(layla.findings()).isEmpty();
        var person = layla.person();
        assertThat(requireNonNull(person.name()).middle()).isEqualTo("Mariam");
        assertThat(person.phones()).containsExactly(new Phone("+447700900123", "mobile", null));
        assertThat(person.emails()).containsExactly(new Email("layla@example.org", "work", null));
        assertThat(person.birthday()).isEqualTo(Birthday.of("--02-29"));
        assertThat(person.tags()).containsExactly("bridal", "vip");
        assertThat(layla.references()).hasToString("[vcard:abc-1]");
    }

    @Test
    void what_is_wrong_is_said_of_its_column() {
        var mapping =
                new Mapping(
                        Map.of(
                                "Name",
                                "/name/given",
                                "Tel",
                                "/phones/3/number",
                                "Ok",
                                "/consents/0/purpose"),
                        Map.of("/phones/3/type", "mobile"),
                        null,
                        null,
                        null);
        var row = read(mapping, Map.of("Name", "Layla", "Tel", "12", "Ok", "marketing"));
        assertThat(row.findings())
                .filteredOn(each -> "Tel".equals(each.column()))
                .extracting(Finding::detail)
                .containsExactly("must be a telephone number");
        assertThat(row.findings())
                .as("a consent without its proof is none")
                .anyMatch(each ->
                        "Ok".equals(each.column()) && each.detail().contains("textVersion"));
    }

    @Test
    void a_constant_alone_makes_no_phone() {
        var mapping =
                new Mapping(
                        Map.of("Name", "/name/given", "Tel", "/phones/0/number"),
                        Map.of("/phones/0/type", "mobile"),
                        null,
                        null,
                        null);
        assertThat(read(mapping, Map.of("Name", "Layla")).findings()).isEmpty();
    }
}
