package maison.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads rules such as `annualSpend >= 2000 OR (lifetimeSpend >= 5000 AND transactions >= 2)`.
///
/// AND binds tighter than OR.
final class RuleParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(>=|\\(|\\)|[A-Za-z]+|[0-9]+(?:\\.[0-9]+)?)");
    private static final int LENGTH_MAX = 1000;

    private final List<String> tokens;
    private final long scale;
    private int next;

    private RuleParser(List<String> tokens, long scale) {
        this.tokens = tokens;
        this.scale = scale;
    }

    /// Reads a rule.
    ///
    /// @param scale see [Programme#scale()]
    /// @throws IllegalArgumentException if the text is not a rule; the message says where
    static Rule parse(String text, long scale) {
        var parser = new RuleParser(tokensOf(text), scale);
        Rule rule = parser.alternatives();
        if (parser.next < parser.tokens.size()) {
            throw new IllegalArgumentException(
                    "Unexpected '" + parser.tokens.get(parser.next) + "'");
        }
        return rule;
    }

    private static List<String> tokensOf(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("Longer than " + LENGTH_MAX + " characters");
        }
        var tokens = new ArrayList<String>();
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < text.strip().length()) {
            throw new IllegalArgumentException(
                    "Cannot read '" + text.strip().substring(end).strip() + "'");
        }
        return tokens;
    }

    private Rule alternatives() {
        var parts = new ArrayList<Rule>();
        parts.add(conjunction());
        while (accept("OR")) {
            parts.add(conjunction());
        }
        return parts.size() == 1 ? parts.getFirst() : new Rule.AnyOf(parts);
    }

    private Rule conjunction() {
        var parts = new ArrayList<Rule>();
        parts.add(condition());
        while (accept("AND")) {
            parts.add(condition());
        }
        return parts.size() == 1 ? parts.getFirst() : new Rule.AllOf(parts);
    }

    private Rule condition() {
        if (accept("(")) {
            Rule inner = alternatives();
            expect(")");
            return inner;
        }
        String word = take("annualSpend, lifetimeSpend or transactions");
        Metric metric =
                Metric.of(word)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "'%s' is not annualSpend, lifetimeSpend or transactions"
                                                .formatted(word)));
        expect(">=");
        return threshold(metric, take("a number"));
    }

    private Rule threshold(Metric metric, String number) {
        if (!Character.isDigit(number.charAt(0))) {
            throw new IllegalArgumentException("'" + number + "' is not a number");
        }
        var threshold = new BigDecimal(number);
        BigDecimal unit = BigDecimal.valueOf(metric == Metric.TRANSACTIONS ? 1 : scale);
        long least = threshold.multiply(unit).setScale(0, RoundingMode.CEILING).longValueExact();
        return new Rule.AtLeast(metric, threshold, least);
    }

    private boolean accept(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        String found = take("'" + token + "'");
        if (!found.equals(token)) {
            throw new IllegalArgumentException(
                    "Expected '%s' but found '%s'".formatted(token, found));
        }
    }

    private String take(String expected) {
        if (next == tokens.size()) {
            throw new IllegalArgumentException("Ends where " + expected + " is expected");
        }
        return tokens.get(next++);
    }
}
