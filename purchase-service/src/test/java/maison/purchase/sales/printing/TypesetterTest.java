package maison.purchase.sales.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    // 23:30 in UTC is already the next day in the store.
    private static final Instant NIGHT = Instant.parse("2026-03-18T23:30:00Z");

    private final Typesetter english = of("en");
    private final Typesetter latin = of("ar-SA-u-nu-latn");
    private final Typesetter indic = of("ar-SA-u-nu-arab");

    private static Typesetter of(String tag) {
        return new Typesetter(Locale.forLanguageTag(tag), ZoneId.of("Asia/Riyadh"));
    }

    @Test
    void the_day_and_the_time_are_the_stores() {
        assertThat(english.date(NIGHT)).isEqualTo("March 19, 2026");
        assertThat(english.time(NIGHT)).isEqualTo("02:30");
        assertThat(latin.date(NIGHT)).isEqualTo("19 مارس 2026");
        assertThat(indic.date(NIGHT)).isEqualTo("١٩ مارس ٢٠٢٦");
        assertThat(indic.time(NIGHT)).isEqualTo("٠٢:٣٠");
    }

    @Test
    void the_umm_al_qura_date_is_of_the_same_day() {
        // Ramadan 1447 had 30 days in Saudi Arabia; 19 March was the last of them.
        assertThat(english.ummAlQura(NIGHT)).contains("30 Ramadan 1447 AH");
        assertThat(latin.ummAlQura(NIGHT)).contains("30 رمضان 1447 هـ");
        assertThat(indic.ummAlQura(NIGHT)).contains("٣٠ رمضان ١٤٤٧ هـ");
    }

    @Test
    void a_day_that_the_calendar_lacks_has_no_date_in_it() {
        assertThat(english.ummAlQura(Instant.parse("2200-01-01T00:00:00Z")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void amounts_have_their_currencys_decimals_and_the_languages_digits() {
        assertThat(english.amount(Money.parse("SAR 1250.5"))).isEqualTo("1,250.50");
        assertThat(english.amount(Money.parse("KWD 1250.5"))).isEqualTo("1,250.500");
        assertThat(english.amount(Money.parse("JPY 1250"))).isEqualTo("1,250");
        assertThat(latin.amount(Money.parse("SAR 1250.5"))).isEqualTo("1,250.50");
        assertThat(indic.amount(Money.parse("SAR 1250.5"))).isEqualTo("١٬٢٥٠٫٥٠");
    }

    @Test
    void an_amount_beyond_doubles_is_written_to_its_last_unit() {
        assertThat(english.amount(Money.parse("SAR 999999999999999.99")))
                .isEqualTo("999,999,999,999,999.99");
    }

    @Test
    void quantities_have_no_zeros_that_say_nothing() {
        assertThat(english.quantity("2")).isEqualTo("2");
        assertThat(english.quantity("3.2500")).isEqualTo("3.25");
        assertThat(indic.quantity("0.75")).isEqualTo("٠٫٧٥");
    }
}
