package maison.purchase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "378282246310005",
                "3782 822463 10005",
                "4222222222222",
                "6011000990139424",
                "card 5555555555554444, exp 12/30",
                "x4111111111111111y",
                "9999 4111 1111 1111 1111",
                "٤١١١١١١١١١١١١١١١",
                "4111\u00a01111\u00a01111\u00a01111"
            })
    void is_found_however_it_is_written(String text) {
        assertThat(CardNumbers.foundIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4242",
                "tok_7f3a90bc",
                "4111111111111112",
                "411111111111",
                "41111111111111111111",
                "2026-03-14-000417",
                "20260314-1130-4242-0004",
                "12345678-1234-1234-1234-123456789012",
                "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "RING-HALO-18K 4.5 ct"
            })
    void is_not_seen_in_other_text(String text) {
        assertThat(CardNumbers.foundIn(text)).isFalse();
    }

    @Property
    void every_number_with_its_luhn_digit_is_found(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 12, max = 18)
                    String digits) {
        assertThat(CardNumbers.foundIn("paid with " + digits + luhnDigit(digits) + ".")).isTrue();
    }

    @Property(tries = 20_000)
    void no_uuid_is_taken_for_one(@ForAll long high, @ForAll long low) {
        assertThat(CardNumbers.foundIn("R-" + new UUID(high, low))).isFalse();
    }

    /// The check digit by the textbook: double every second digit from the right.
    private static int luhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int value = i % 2 == 0 ? digit * 2 : digit;
            sum += value / 10 + value % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
