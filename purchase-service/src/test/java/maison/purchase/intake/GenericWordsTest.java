package maison.purchase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericWordsTest {

    private final GenericWords words =
            new GenericWords(
                    List.of("#k", "#ct", "750", "gold", "platinum", "sapphire", "ruby", "ألماس"));

    @ParameterizedTest
    @CsvSource({
        "Ring in 18k,18k",
        "Ring in 18 K with a stone,18 k",
        "Ring (18K),18k",
        "stone of 1.20 ct,1.20 ct",
        "stamped 750,750",
        "Platinum ring,platinum",
        "two SAPPHIRES,sapphires",
        "a Sapphiré,sapphire",
        "rose-gold band,gold",
        "خاتم ألماس,الماس"
    })
    void a_word_that_only_a_test_can_show_is_found(String text, String word) {
        assertThat(words.claimIn(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring, white metal, blue stone",
                "Golden-coloured chain",
                "Marigold brooch",
                "box 7501",
                "kit of 18 keys",
                "خاتم معدن أبيض"
            })
    void what_anybody_can_see_is_generic(String text) {
        assertThat(words.claimIn(text)).isEmpty();
    }
}
