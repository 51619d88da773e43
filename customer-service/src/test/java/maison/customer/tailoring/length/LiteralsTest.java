package maison.customer.tailoring.length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

    private static Entered read(String literal, Unit usual) {
        try {
            return Literals.read(literal, usual);
        } catch (NotAMeasure e) {
            throw new AssertionError(literal + " " + e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "15 3/8|IN|390.525",
                "15 3/8\"|CM|390.525",
                "15-3/8 in|CM|390.525",
                "15⅜|IN|390.525",
                "15 ⅜”|CM|390.525",
                "3/8|IN|9.525",
                "1/64|IN|0.396875",
                "42\"|CM|1066.8",
                "42 inches|CM|1066.8",
                "3' 6\"|CM|1066.8",
                "3'6|CM|1066.8",
                "3′ 6 1/2″|CM|1079.5",
                "5ft 7 1/2in|CM|1714.5",
                "5 ft.|CM|1524",
                "106.7 cm|IN|1067",
                "106,7 cm|IN|1067",
                "1067 mm|IN|1067",
                "1.067 m|IN|1067",
                "١٠٦٫٧ سم|IN|1067",
                "۱۰۶٫۷|CM|1067",
                "١٥ ٣/٨ بوصة|CM|390.525",
                "\u200f١٠٦٫٧\u00a0سم|IN|1067",
                "-1/4\"|CM|-6.35",
                "−0.5|CM|-5",
                "+2|CM|20",
                "0|CM|0",
                "21.5°|DEG|21.5",
                "21|DEG|21",
                "82.5 kg|KG|82.5",
                "180 lb|KG|81.6466266",
            })
    void a_literal_means_exactly_this(String literal, Unit usual, BigDecimal exact) {
        Entered entered = read(literal, usual);
        assertThat(entered.quantity().exact()).isEqualByComparingTo(exact);
        assertThat(entered.literal()).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "12 cm 3",
                "15 3/8 3/8",
                "3' 12\"",
                "3' 6cm",
                "6\" 3'",
                "1/0",
                "3/2",
                "5/65",
                "0/8",
                "15.5 3/8",
                "1..2",
                "1e3",
                "12 parsec",
                "1/3",
                "--1",
                "- -1",
                "12345678",
                "0.00001 cm",
                "1,067 mm",
                "NaN",
                "1234567890123456789012345"
            })
    void what_is_no_measure_or_could_mean_two_things_or_would_be_rounded_is_refused(String text) {
        assertThatThrownBy(() -> Literals.read(text, Unit.IN)).isInstanceOf(NotAMeasure.class);
    }

    @Property
    void sixty_fourths_of_an_inch_survive_a_round_trip(
            @ForAll @IntRange(min = -20_000, max = 20_000) int count) {
        var quantity = new Quantity(Dimension.LENGTH, count * (Unit.IN.steps() / 64));
        Shown shown = Shown.inches(quantity, 64);
        assertThat(shown.exact()).isTrue();
        Entered again = read(shown.text(), Unit.CM);
        assertThat(again.quantity()).isEqualTo(quantity);
        assertThat(Shown.inches(again.quantity(), 64).text()).isEqualTo(shown.text());
        assertThat(again.literal()).isEqualTo(shown.text());
    }

    @Property
    void exact_millimetres_survive_a_round_trip(
            @ForAll @IntRange(min = 0, max = 30_000_000) int eighths) {
        var quantity = new Quantity(Dimension.LENGTH, eighths);
        assertThat(read(quantity.exact() + " mm", Unit.IN).quantity()).isEqualTo(quantity);
    }

    @Property
    void centimetres_and_millimetres_say_the_same(
            @ForAll @IntRange(min = 0, max = 99_999) int tenths) {
        String cm = BigDecimal.valueOf(tenths, 1).toPlainString();
        assertThat(read(cm + " cm", Unit.IN).quantity())
                .isEqualTo(read(tenths + " mm", Unit.IN).quantity());
        assertThat(read(cm, Unit.CM).literal()).isEqualTo(cm);
    }

    @Property
    void arabic_digits_say_the_same(@ForAll @IntRange(min = 0, max = 99_999) int tenths) {
        String latin = BigDecimal.valueOf(tenths, 1).toPlainString();
        var arabic = new StringBuilder();
        latin.chars().forEach(each -> arabic.append(each == '.' ? '٫' : (char) ('٠' + each - '0')));
        assertThat(read(arabic.toString(), Unit.CM).quantity())
                .isEqualTo(read(latin, Unit.CM).quantity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "390.525|IN|15 3/8\"|true",
                "391|IN|15 3/8\"|false",
                "1066.8|FT|3' 6\"|true",
                "390.525|CM|39.1 cm|false",
                "390.5|CM|39.1 cm|false",
                "-6.35|IN|-1/4\"|true",
                "304.8|IN|12\"|true",
                "0.1|IN|0\"|false",
                "1067|MM|1067 mm|true",
            })
    void is_shown_as_a_workshop_reads_it(BigDecimal mm, Unit unit, String text, boolean exact) {
        assertThat(Shown.of(Quantity.of(mm, Unit.MM), unit)).isEqualTo(new Shown(text, exact));
    }
}
