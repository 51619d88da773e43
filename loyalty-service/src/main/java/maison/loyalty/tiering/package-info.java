/// Tiers that are given by hand, until a day.
package maison.loyalty.tiering;
