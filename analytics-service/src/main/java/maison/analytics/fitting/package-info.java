/// Fitting the models: asked for over HTTP or due by schedule, run one at a time, watched through
/// its resource.
package maison.analytics.fitting;
