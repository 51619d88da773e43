package maison.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What a file says does not depend on how it is written down.
class WrittenFormsPropertiesTest {

    private static final List<String> FIELDS =
            List.of("number", "article", "text", "count", "when", "price", "client");

    /// One row as it is meant; a count below zero brings goods back.
    record Meant(int invoice, int article, int count, int cents, int minute) {}

    /// How a till writes it down.
    record Form(
            List<String> order,
            String decimal,
            String group,
            String sign,
            String date,
            char between,
            boolean packed) {

        String mapping() {
            return """
            {"name":"till","columns":{"invoice":"number","sku":"article","description":"text",
             "quantity":"count","date":"when","unitPrice":"price","customer":"client"},
             "dateFormat":"%s","zone":"Asia/Riyadh","currency":"SAR","store":"riyadh",
             "terminal":"old","channel":"store","tender":"other","delimiter":"%s",
             "numbers":{"decimal":"%s"%s},"negativeIsReturn":true}
            """
                    .formatted(
                            date,
                            between,
                            decimal,
                            group.isEmpty() ? "" : ",\"group\":\"" + group + "\"");
        }

        String number(BigDecimal number) {
            String digits = number.abs().toPlainString();
            int point = digits.indexOf('.');
            String whole = point < 0 ? digits : digits.substring(0, point);
            var grouped = new StringBuilder();
            for (int i = 0; i < whole.length(); i++) {
                if (i > 0 && (whole.length() - i) % 3 == 0) {
                    grouped.append(group);
                }
                grouped.append(whole.charAt(i));
            }
            String text = grouped + (point < 0 ? "" : decimal + digits.substring(point + 1));
            return number.signum() < 0 ? sign.replace("N", text) : text;
        }

        String field(String name, Meant row) {
            return switch (name) {
                case "number" -> "I" + row.invoice();
                case "article" -> "A" + row.article();
                case "text" -> "Article " + row.article();
                case "count" -> number(BigDecimal.valueOf(row.count()));
                case "when" ->
                        LocalDateTime.of(2024, 3, 1, 9, 0)
                                .plusMinutes(row.minute())
                                .atZone(ZoneId.of("Asia/Riyadh"))
                                .format(DateTimeFormatter.ofPattern(date, Locale.ROOT));
                case "price" -> number(BigDecimal.valueOf(row.cents(), 2));
                default -> "C" + row.invoice() % 3;
            };
        }

        byte[] file(List<Meant> rows) throws IOException {
            var lines = new ArrayList<String>();
            lines.add(String.join(String.valueOf(between), order));
            for (Meant row : rows) {
                lines.add(
                        String.join(
                                String.valueOf(between),
                                order.stream().map(name -> '"' + field(name, row) + '"').toList()));
            }
            byte[] text = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
            if (!packed) {
                return text;
            }
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text);
            }
            return bytes.toByteArray();
        }
    }

    @Provide
    Arbitrary<List<Meant>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(-3, 2000).filter(count -> count != 0),
                        Arbitraries.integers().between(0, 3_000_000),
                        Arbitraries.integers().between(0, 5))
                .as(Meant::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Form> forms() {
        return Combinators.combine(
                        Arbitraries.shuffle(FIELDS),
                        Arbitraries.of(".", ","),
                        Arbitraries.of("", " ", "'"),
                        Arbitraries.of("-N", "N-", "(N)", "- N"),
                        Arbitraries.of(
                                "uuuu-MM-dd HH:mm:ss",
                                "dd/MM/uuuu HH:mm",
                                "uuuu-MM-dd'T'HH:mm:ssXXX",
                                "MMM d, uuuu h:mm a"),
                        Arbitraries.of(',', ';', '|'),
                        Arbitraries.of(true, false))
                .as(Form::new);
    }

    private static List<String> read(Form form, List<Meant> rows) throws IOException {
        SalesFile file =
                SalesFile.read(
                        new ByteArrayInputStream(form.file(rows)),
                        Mapping.parse(form.mapping()),
                        1000);
        var lines = new ArrayList<String>();
        file.forEachLine(line -> lines.add(line.json()));
        assertThat(file.rows()).isEqualTo(rows.size());
        return lines;
    }

    @Property(tries = 300)
    void any_order_of_columns_and_any_written_form_gives_the_same_lines(
            @ForAll("rows") List<Meant> rows,
            @ForAll("forms") Form one,
            @ForAll("forms") Form other)
            throws IOException {
        assertThat(read(one, rows)).isNotEmpty().isEqualTo(read(other, rows));
    }

    @Property(tries = 100)
    void every_row_is_in_a_line_or_refused(
            @ForAll("rows") List<Meant> rows, @ForAll("forms") Form form) throws IOException {
        SalesFile file =
                SalesFile.read(
                        new ByteArrayInputStream(form.file(rows)),
                        Mapping.parse(form.mapping()),
                        1000);
        var told = new ArrayList<Integer>();
        file.forEachLine(line -> told.addAll(line.rows()));
        file.refused().forEach(each -> told.add(each.row()));
        assertThat(told.stream().distinct().sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, rows.size() + 1).boxed().toList());
    }
}
