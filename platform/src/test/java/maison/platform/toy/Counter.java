package maison.platform.toy;

import java.util.Optional;

/// What a decision needs to know about a counter.
public record Counter(Optional<String> label, int total) {}
