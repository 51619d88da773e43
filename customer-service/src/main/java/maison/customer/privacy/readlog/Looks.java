package maison.customer.privacy.readlog;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.customer.Field;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.ReadLog.Read;
import maison.platform.security.Roles;

/// Logs what the current caller was shown, with the reason they gave or the one that their work
/// implies.
@RequestScoped
public class Looks {

    private final ReadLog log;
    private final Caller caller;

    Looks(ReadLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /// Logs before anything is shown; if it cannot be logged, nothing is.
    ///
    /// @param operation what was asked for, such as `profile`
    /// @param fields what is shown of each customer
    public void shown(Collection<UUID> customers, String operation, Collection<Field> fields) {
        log.addAll(
                customers.stream()
                        .map(customer ->
                                read(
                                        customer,
                                        operation,
                                        fields.stream().map(Field::json).toList(),
                                        "shown"))
                        .toList());
    }

    /// The same for what is no field of a profile, such as `cards`.
    public void seen(Collection<UUID> customers, String operation, List<String> fields) {
        log.addAll(
                customers.stream()
                        .map(customer -> read(customer, operation, fields, "shown"))
                        .toList());
    }

    /// Logs who was shown to a till that is about to sell to them.
    public void atCheckout(Collection<UUID> customers, List<String> fields) {
        log.addAll(
                customers.stream()
                        .map(customer ->
                                new Read(
                                        caller.actor(),
                                        customer,
                                        "identify",
                                        fields,
                                        "checkout",
                                        "shown",
                                        caller.correlationId()))
                        .toList());
    }

    /// Logs who was compared for another service, which learns no more than whether they are alike.
    public void compared(Collection<UUID> customers) {
        log.addAll(
                customers.stream()
                        .map(customer ->
                                new Read(
                                        caller.actor(),
                                        customer,
                                        "relation",
                                        List.of("phones", "emails"),
                                        "loyalty",
                                        "compared",
                                        caller.correlationId()))
                        .toList());
    }

    /// Logs that somebody asked and why nothing was shown.
    public void refused(UUID customer, String operation, String outcome) {
        log.add(read(customer, operation, List.of(), outcome));
    }

    /// Logs a contact that was given out or refused.
    public void contact(UUID customer, List<String> fields, String purpose, String outcome) {
        log.add(
                new Read(
                        caller.actor(),
                        customer,
                        "contact-card",
                        fields,
                        purpose,
                        outcome,
                        caller.correlationId()));
    }

    private Read read(UUID customer, String operation, List<String> fields, String outcome) {
        return new Read(
                caller.actor(),
                customer,
                operation,
                fields,
                caller.purpose().orElseGet(this::usualPurpose),
                outcome,
                caller.correlationId());
    }

    private String usualPurpose() {
        if (caller.has(Roles.SUBJECT_ACCESS)) {
            return "access-request";
        }
        if (caller.has(Roles.CLIENT)) {
            return "own-record";
        }
        if (caller.has(Roles.TERMINAL)) {
            return "till";
        }
        if (caller.has(Roles.ARTISAN)) {
            return "making";
        }
        return caller.has(Roles.ADMIN) ? "administration" : "clienteling";
    }
}
