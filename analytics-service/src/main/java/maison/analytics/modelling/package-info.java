/// The kept versions of the models: parameters, the window they were fitted on, and how they
/// compare.
package maison.analytics.modelling;
