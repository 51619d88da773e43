package maison.analytics.segment;

import java.util.Arrays;
import java.util.Optional;

/// Where a customer stands; each has exactly one.
public enum Segment {
    VIP("vip", "VIP"),
    REGULAR("regular", "Regular"),
    OCCASIONAL("occasional", "Occasional"),
    NEW("new", "New"),
    AT_RISK("at-risk", "At Risk"),
    DORMANT("dormant", "Dormant");

    private final String code;
    private final String label;

    Segment(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// As written in URLs, JSON and tables.
    public String code() {
        return code;
    }

    /// As people say it.
    public String label() {
        return label;
    }

    public static Optional<Segment> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
