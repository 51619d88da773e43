package maison.analytics.model;

/// How far the result of a fit may be trusted.
public enum FitStatus {
    /// A maximum inside the parameter space.
    FITTED,
    /// The likelihood still rises towards an edge of the parameter space.
    BOUNDARY,
    /// Too few customers bought again to say anything.
    INSUFFICIENT
}
