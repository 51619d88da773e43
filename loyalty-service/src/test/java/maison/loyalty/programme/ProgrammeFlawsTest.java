package maison.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import maison.loyalty.account.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each thing that can be wrong with a programme that uses everything, with what to do about it.
class ProgrammeFlawsTest {

    private static final String TAILOR = tailor();

    private static String tailor() {
        ClassLoader loader = ProgrammeFlawsTest.class.getClassLoader();
        try (InputStream in =
                Objects.requireNonNull(loader.getResourceAsStream("programmes/tailor.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "floor-per-sale|floor|/earning/rounding|must be one of floor-per-sale, floor-per-line",
                "[\"store-credit\"]|[\"cash\"]|/earning/earnBase/excludedTenders/0|must be one of gift-card",
                "[\"gift-cards\"]|[]|/earning/earnBase/excludedCategories|is empty",
                "[\"gift-cards\"]|[\"a\", \"a\"]|/earning/earnBase/excludedCategories/1|there twice",
                "\"pendingDays\": 14|\"pendingDays\": 400|/earning/pendingDays|before they can be used",
                "\"pendingDays\": 14|\"pendingDays\": -1|/earning/pendingDays|must be between",
                "best-wins|all-win|/stacking|must be one of best-wins, add-up",
                "\"multiplier\": 1.5|\"multiplier\": 1|/promotions/0/multiplier|more than 1",
                "\"multiplier\": 1.5|\"multiplier\": 101|/promotions/0/multiplier|at most 100",
                "\"multiplier\": 1.5|\"multiplier\": 1.0001|/promotions/0/multiplier|3 decimals",
                "\"multiplier\": 1.5,|`\"\"`|/promotions/0|either a multiplier or bonusPoints",
                "\"multiplier\": 1.5|\"bonusPoints\": 5, \"multiplier\": 1.5|/promotions/0|either a multiplier or bonusPoints",
                "\"bonusPoints\": 1000|\"bonusPoints\": 0|/promotions/2/bonusPoints|must be between",
                "\"maxPointsPerSale\": 2000|\"maxPointsPerSale\": 0|/promotions/1/maxPointsPerSale|must be between",
                "\"bonusPoints\": 1000|\"maxPointsPerSale\": 9, \"bonusPoints\": 1000|/promotions/2/maxPointsPerSale|leave it out",
                "\"fromTime\": \"09:00\"|\"from\": \"2026-03-13\", \"until\": \"2026-03-14\", \"fromTime\": \"09:00\"|/promotions/0/weekdays|none of them is between",
                "\"fromTime\": \"09:00\"|\"from\": \"2026-03-13\", \"until\": \"2026-03-12\", \"fromTime\": \"09:00\"|/promotions/0/until|ends before it begins",
                "\"sunday\"|\"sonntag\"|/promotions/0/weekdays/0|must be one of monday",
                "\"untilTime\": \"12:00\"|\"untilTime\": \"09:00\"|/promotions/0/untilTime|over midnight",
                "\"untilTime\": \"12:00\"|\"untilTime\": \"noon\"|/promotions/0/untilTime|no date or time",
                "\"until\": \"2027-02-13\"|\"until\": \"2027-02-06\"|/promotions/1/until|ends before it begins",
                "\"from\": \"2027-02-07\"|\"from\": \"2027-02-30\"|/promotions/1/from|no date or time",
                "\"categories\": [\"fabrics\"]|\"categories\": [\"gift-cards\"]|/promotions/1/categories/0|earns nothing",
                "\"SAR\": 5000|\"KWD\": 500|/promotions/2/minimumSpend/KWD|add its rate",
                "\"SAR\": 5000|\"SAR\": 0|/promotions/2/minimumSpend/SAR|more than 0",
                "\"promotion\": \"fabric-week\"|\"promotion\": \"quiet-mornings\"|/promotions/1|there twice",
                "end-of-year\" },|end-of-time\" },|/expiry/until|must be one of never, rolling",
                "\"until\": \"end-of-year\"|\"until\": \"never\"|/expiry/months|leave it out",
                "\"until\": \"end-of-year\"|\"until\": \"dates\"|/expiry/dates|says on which days",
                "\"until\": \"end-of-year\"|\"until\": \"dates\", \"dates\": [\"13-01\"]|/expiry/dates/0|no date or time",
                "calendar-year|lunar-year|/ladder/annualWindow|must be calendar-year",
                "\"annualWindow\": |\"annualWindowDays\": 365, \"annualWindow\": |/ladder/annualWindow|alone",
                "\"keptTo\": \"end-of-year\"|\"keptTo\": \"end-of-time\"|/ladder/keptTo|must be end-of-year",
                "\"keptTo\": \"end-of-year\",|`\"\"`|/ladder/downgrade|takes no time",
                "one-step|all-steps|/ladder/downgrade|must be one of to-earned, one-step",
                "annualSpend >= 12000 OR|annualPoints >= 12000 OR|/ladder/tiers/2/rule|annualSpend",
                "annualSpend >= 12000 OR lifetimeSpend >= 30000|annualSpend >= 30000|/ladder/tiers/2|raise the rule",
                "\"percent\": 15|\"percent\": 150|/ladder/tiers/3/benefits/0/percent|must be between",
                "\"benefit\": \"pressing\"|\"benefit\": \"birthday-discount\"|/ladder/tiers/1/benefits/1|there twice",
                "[\"survey\"]|[\"dancing\"]|/bonuses/4/activities/0|must be one of welcome",
                "[\"survey\"]|[]|/bonuses/4/activities|needs at least one",
                "\"points\": 50,|\"points\": 0,|/bonuses/4/points|must be between",
                "\"points\": 50,|`\"\"`|/bonuses/4/points|must be between",
                "\"per\": \"month\"|\"per\": \"moon\"|/bonuses/4/cap/per|must be one of day",
                "\"times\": 1, \"per\": \"month\"|\"times\": 0, \"per\": \"month\"|/bonuses/4/cap/times|must be between",
                "\"vip\": 2000|\"vvip\": 2000|/bonuses/5/pointsByTier/vvip|no tier of this version",
                "[\"tier-milestone\"]|[\"tier-milestone\", \"survey\"]|/bonuses/5/pointsByTier|for nothing else",
                "\"vip\": 2000 }, \"cap\": { \"times\": 1|\"vip\": 2000 }, \"cap\": { \"times\": 2|/bonuses/5/cap|once for each tier",
                "\"bonus\": \"survey\"|\"bonus\": \"welcome\"|/bonuses/4|there twice",
                "\"kind\": \"gift\"|\"kind\": \"present\"|/rewards/3/kind|must be one of certificate",
                "\"stock\": 80|\"stock\": 0|/rewards/3/stock|must be between",
                "\"stock\": 80|\"seats\": 80|/rewards/3/seats|kind experience",
                "\"stock\": 80|\"validMonths\": 8|/rewards/3/validMonths|kind certificate",
                "\"points\": 5000, \"seats\"|\"points\": 10001, \"seats\"|/rewards/4/points|nobody can afford",
                "\"seats\": 8, \"tiers\": [\"gold\", \"vip\"]|\"seats\": 8, \"tiers\": [\"king\"]|/rewards/4/tiers/0|must be one of member",
                "\"pointsByTier\": { \"vip\": 0 }|\"pointsByTier\": { \"silver\": 0 }|/rewards/2/pointsByTier/silver|add it to tiers",
                "\"pointsPerSale\": 50000|\"pointsPerSale\": 0|/limits/pointsPerSale|must be between",
                "\"debt\": \"next-earning\"|\"debt\": \"forgiven\"|/limits/debt|must be one of next-earning",
                "\"version\": \"tailor-1\"|\"version\": \" \"|/version|give it a name",
            })
    void every_flaw_has_its_path_and_says_what_to_do(
            String right, String wrong, String path, String words) {
        String broken = TAILOR.replaceFirst(quote(right), wrong.equals("\"\"") ? "" : wrong);
        assertThat(broken).isNotEqualTo(TAILOR);
        var refused =
                catchThrowableOfType(
                        InvalidProgramme.class,
                        () ->
                                ProgrammeReader.read(
                                        new ByteArrayInputStream(
                                                broken.getBytes(StandardCharsets.UTF_8))));
        assertThat(refused).isNotNull();
        assertThat(refused.flaws())
                .anySatisfy(flaw -> {
                    assertThat(flaw.path()).isEqualTo("/versions/0" + path);
                    assertThat(flaw.message()).contains(words);
                });
    }

    private static String quote(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static String two(String first, String second) {
        return """
        {'promotions': [
          {'promotion': 'a', 'description': 'd', 'multiplier': 2, %s},
          {'promotion': 'b', 'description': 'd', 'multiplier': 2, %s}]}
        """
                .formatted(first, second);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'stores': ['riyadh']|'stores': ['london']",
                "'from': '2026-01-01', 'until': '2026-01-31'|'from': '2026-02-01'",
                "'weekdays': ['monday']|'weekdays': ['tuesday', 'friday']",
                "'untilTime': '12:00'|'fromTime': '12:00'",
                "'categories': ['rings']|'categories': ['care']",
                "'brands': ['Maison']|'brands': ['Others']",
                "'minimumSpend': {'USD': 1}|'minimumSpend': {'SAR': 1}",
                "'maxPointsPerSale': 10|'maxPointsPerSale': 20"
            })
    void promotions_that_give_the_same_are_kept_apart(String first, String second) {
        assertThatCode(() -> Drafts.with(two(first, second))).doesNotThrowAnyException();
        assertThat(
                        catchThrowableOfType(
                                        InvalidProgramme.class,
                                        () -> Drafts.with(two(first, first)))
                                .flaws())
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.path()).isEqualTo("/versions/0/promotions/1");
                    assertThat(flaw.message()).contains("'a'", "join them");
                });
        String added = two(first, first).replaceFirst("\\{", "{'stacking': 'add-up', ");
        assertThatCode(() -> Drafts.with(added)).doesNotThrowAnyException();
    }

    @Test
    void a_promotion_is_on_while_its_version_is_in_force() {
        String february =
                """
                {'promotions': [{'promotion': 'p', 'description': 'd', 'multiplier': 2,
                  'from': '2026-02-01', 'until': '2026-02-28'}]}
                """;
        assertThatCode(() -> Drafts.thenFrom(february, "2026-02-10T00:00:00Z", february))
                .doesNotThrowAnyException();
        assertThat(flaw(() -> Drafts.thenFrom(february, "2026-01-01T00:00:00Z", "{}")).path())
                .isEqualTo("/versions/0/promotions/0/from");
        assertThat(flaw(() -> Drafts.thenFrom("{}", "2026-04-01T00:00:00Z", february)).path())
                .isEqualTo("/versions/1/promotions/0/until");
    }

    @Test
    void versions_follow_one_another() {
        assertThat(flaw(() -> Drafts.thenFrom("{}", "1999-01-01T00:00:00Z", "{}")).path())
                .isEqualTo("/versions/1/effectiveFrom");
    }

    private static InvalidProgramme.Flaw flaw(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        return catchThrowableOfType(InvalidProgramme.class, read).flaws().getFirst();
    }
}
