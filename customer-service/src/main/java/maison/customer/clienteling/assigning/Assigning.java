package maison.customer.clienteling.assigning;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.AssignmentProblems;
import maison.customer.clienteling.AssignmentRecords;
import maison.customer.clienteling.assigning.BookResource.HandOver;
import maison.customer.clienteling.assigning.BookResource.HandedOver;
import maison.customer.clienteling.assignment.AssignmentCommand;
import maison.customer.clienteling.assignment.AssignmentCommand.Assign;
import maison.customer.clienteling.assignment.AssignmentCommand.Assigner;
import maison.customer.clienteling.assignment.AssignmentCommand.Carer;
import maison.customer.clienteling.assignment.AssignmentCommand.End;
import maison.customer.clienteling.assignment.Care;
import maison.customer.clienteling.books.Books;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;

/// Turns what staff decide into commands on who looks after whom.
@Singleton
final class Assigning {

    private static final int BATCH = 200;

    private final AssignmentRecords records;
    private final Books books;
    private final Caller caller;
    private final Clock clock;

    Assigning(AssignmentRecords records, Books books, Caller caller, Clock clock) {
        this.records = records;
        this.books = books;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws ProblemException if it is not theirs to say, or there is no such customer
    void assign(UUID customer, Care care, Carer to, String reason) {
        run(customer, new Assign(customer, care, to, null, assigner(), reason, clock.instant()));
    }

    /// @throws ProblemException if it is not theirs to say
    void end(UUID customer, Care care, String reason) {
        run(customer, new End(customer, care, assigner(), reason, clock.instant()));
    }

    HandedOver handOver(String from, HandOver handOver) {
        var chosen = handOver.customers();
        List<Books.Entry> book = book(from);
        List<Books.Entry> wanted =
                chosen == null
                        ? book
                        : book.stream().filter(each -> chosen.contains(each.customerId())).toList();
        var leftOut = new ArrayList<UUID>(chosen == null ? List.of() : new HashSet<>(chosen));
        wanted.forEach(each -> leftOut.remove(each.customerId()));
        if (handOver.preview()) {
            return new HandedOver(wanted.size(), leftOut);
        }
        int count = 0;
        for (Books.Entry each : wanted) {
            if (handOver(each, from, handOver)) {
                count++;
            } else {
                leftOut.add(each.customerId());
            }
        }
        return new HandedOver(count, leftOut);
    }

    private boolean handOver(Books.Entry entry, String from, HandOver handOver) {
        var to = new Carer(handOver.to(), handOver.storeId());
        var command =
                new Assign(
                        entry.customerId(),
                        entry.care(),
                        to,
                        from,
                        assigner(),
                        handOver.reason(),
                        clock.instant());
        return records.run(entry.customerId(), command, caller.call()) instanceof Done<?, ?, ?>;
    }

    private List<Books.Entry> book(String associate) {
        var all = new ArrayList<Books.Entry>();
        var page = books.of(associate, null, null, BATCH);
        all.addAll(page.items());
        while (page.next() != null) {
            page = books.of(associate, null, page.next(), BATCH);
            all.addAll(page.items());
        }
        return all;
    }

    private void run(UUID customer, AssignmentCommand command) {
        if (records.run(customer, command, caller.call()) instanceof Refused(var refusal)) {
            throw new ProblemException(AssignmentProblems.problemOf(refusal));
        }
    }

    private Assigner assigner() {
        return new Assigner(
                caller.actor().id(), caller.has(Roles.MANAGER) || caller.has(Roles.ADMIN));
    }
}
