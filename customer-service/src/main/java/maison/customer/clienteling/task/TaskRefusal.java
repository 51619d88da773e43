package maison.customer.clienteling.task;

import java.time.LocalDate;

/// Why a task may refuse a command.
public sealed interface TaskRefusal {

    record NotACustomer() implements TaskRefusal {}

    record CustomerErased() implements TaskRefusal {}

    /// The id was used; whether for the same task, only its reader can tell.
    record TaskIdTaken() implements TaskRefusal {}

    record TaskUnknown() implements TaskRefusal {}

    /// It is done or cancelled.
    record Closed() implements TaskRefusal {}

    /// A task is put off, never brought forward.
    record NotLater(LocalDate dueOn) implements TaskRefusal {}
}
