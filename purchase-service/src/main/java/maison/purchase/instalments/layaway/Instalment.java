package maison.purchase.instalments.layaway;

import java.time.LocalDate;
import org.joda.money.Money;

/// A part of what is owed, and the day by whose end it is to be paid.
///
/// @param number from 1, in order of the days
/// @param dueOn in the store's zone
public record Instalment(int number, LocalDate dueOn, Money amount) {}
