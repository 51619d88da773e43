/// One customer: what they did, what is expected of them, and why they are in their segment.
package maison.analytics.profile;
