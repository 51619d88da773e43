package maison.analytics.model;

import java.util.OptionalDouble;

/// When a customer buys, and whether they still do.
public sealed interface BuyingModel permits BgNbd, Nbd {

    /// Purchases to expect in the coming weeks, given what the customer did so far.
    double expectedPurchases(PurchaseHistory history, double weeks);

    /// Logarithm of the likelihood of a cohort's histories, to compare models on the same
    /// customers.
    double logLikelihood(Cohort cohort);

    /// Probability that the customer still buys at all; empty where the model does not know of
    /// leaving.
    OptionalDouble probabilityAlive(PurchaseHistory history);
}
