package maison.loyalty.programme;

import java.time.Instant;

/// A version that was published after those of the programme's file.
///
/// @param rules in the form of a version in the file, as JSON; what it says of name and beginning
///   does not count
public record Later(String version, Instant effectiveFrom, String rules) {}
