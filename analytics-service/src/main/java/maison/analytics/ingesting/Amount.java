package maison.analytics.ingesting;

import java.math.BigDecimal;

/// Money as published. Amounts of one currency are only ever added up, so no more than this is
/// needed.
record Amount(BigDecimal amount, String currency) {}
