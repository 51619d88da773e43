package maison.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A programme is checked as a whole before it may decide anything.
class ProgrammeReaderTest {

    private static String jewellery() {
        ClassLoader loader = ProgrammeReaderTest.class.getClassLoader();
        try (InputStream in =
                Objects.requireNonNull(loader.getResourceAsStream("programmes/jewellery.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Programme read(String json) {
        return ProgrammeReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "annualSpend >= 500 OR|annualSpent >= 500 OR|/versions/0/ladder/tiers/1/rule",
                "annualSpend >= 2000|annualSpend >=|/versions/0/ladder/tiers/2/rule",
                "lifetimeSpend >= 50000|lifetimeSpend < 5|/versions/0/ladder/tiers/4/rule",
                "annualSpend >= 2000 OR lifetimeSpend >= 5000|annualSpend >= 6000|/versions/0/ladder/tiers/2",
                "\"SAR\": 4|\"SAR\": 0|/versions/0/earning/unitsPerPoint/SAR",
                "\"SAR\": 4|\"XXY\": 4|/versions/0/earning/unitsPerPoint/XXY",
                "\"SAR\": 4|\"SAR\": 0.001|/versions/0/earning/unitsPerPoint/SAR",
                "\"months\": 24|\"months\": 0|/versions/0/expiry/months",
                "Asia/Riyadh|Asia/Riyad|/versions/0/earning/storeZones/riyadh",
                "\"tier\": \"gold\"|\"tier\": \"silver\"|/versions/0/ladder/tiers",
                "\"graceDays\": 30,|`\"\"`|/versions/0/ladder",
                "\"end-of-month\"|\"someday\"|/versions/0/expiry/until",
                "\"net\"|\"profit\"|/versions/0/earning/base",
                "\"when\": \"birthday-month\"|\"when\": \"sundays\"|/versions/0/ladder/tiers/1/benefits/0/when",
                "\"points\": 500|\"points\": 0|/versions/0/rewards/0/points",
                "\"reward\": \"inspection\"|\"reward\": \"cleaning\"|/versions/0/rewards",
                "\"amount\": \"25.00\"|\"amount\": \"25\"|/versions/0/rewards/0/worth",
                "\"kind\": \"certificate\"|\"kind\": \"service\"|/versions/0/rewards/0/worth",
                "{ \"silver\": 0, \"gold\"|{ \"silver\": 0, \"golden\"|/versions/0/rewards/3/pointsByTier/golden",
                "[\"tip\"]|[\"tips\"]|/versions/0/earning/earnBase/excludedKinds/0",
                "\"programme\": \"jewellery\",|\"programs\": \"x\",|/programs",
            })
    void every_flaw_is_said_with_its_path(String right, String wrong, String path) {
        String broken = jewellery().replace(right, wrong.equals("\"\"") ? "" : wrong);
        assertThat(broken).isNotEqualTo(jewellery());
        var refused = catchThrowableOfType(InvalidProgramme.class, () -> read(broken));
        assertThat(refused.flaws())
                .extracting(InvalidProgramme.Flaw::path)
                .anyMatch(each -> each.startsWith(path));
    }

    @Test
    void all_flaws_are_said_at_once() {
        String broken =
                jewellery().replace("\"months\": 24", "\"months\": 0").replace("Asia/R", "Mars/R");
        var refused = catchThrowableOfType(InvalidProgramme.class, () -> read(broken));
        assertThat(refused.flaws()).hasSize(2);
        assertThat(refused.getMessage()).contains("/versions/0/expiry/months", "Mars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"programme\": \"x\"}", "{\"versions\": [null]}"})
    void what_is_no_programme_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidProgramme.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "annualSpend >= 2000 OR lifetimeSpend >= 5000",
        "annualSpend >= 2000 AND (lifetimeSpend >= 5000 OR transactions >= 3)",
        "transactions >= 3"
    })
    void a_rule_is_written_as_it_was_read(String rule) {
        assertThat(RuleParser.parse(rule, 400).text()).isEqualTo(rule);
    }

    @Test
    void and_binds_tighter_than_or() {
        Rule rule =
                RuleParser.parse("annualSpend >= 1 OR lifetimeSpend >= 2 AND transactions >= 3", 1);
        assertThat(rule.holds(new Measures(1, 1, 0, 1))).isTrue();
        assertThat(rule.holds(new Measures(0, 2, 2, 1))).isFalse();
        assertThat(rule.holds(new Measures(0, 2, 3, 1))).isTrue();
    }

    @Test
    void the_common_unit_keeps_sums_over_currencies_exact() {
        Programme programme = read(jewellery());
        assertThat(programme.scale()).isEqualTo(400);
        assertThat(programme.spendOf(100, 100)).isEqualTo(400);
        assertThat(programme.spendOf(1, 400)).isEqualTo(1);
    }
}
