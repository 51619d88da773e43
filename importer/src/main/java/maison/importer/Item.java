package maison.importer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line to send in a bulk request.
sealed interface Item {

    /// Whose items must stay in order: the customer, or the invoice of an anonymous sale.
    String owner();

    /// The invoice or cancellation that it was made of; empty for a customer.
    String invoice();

    /// The file's rows that it was made of.
    List<Integer> rows();

    /// A customer known by the till's number only.
    record NewCustomer(String number) implements Item {
        @Override
        public String owner() {
            return number;
        }

        @Override
        public String invoice() {
            return "";
        }

        @Override
        public List<Integer> rows() {
            return List.of();
        }
    }

    /// An invoice of goods sold.
    record NewSale(Invoice sale) implements Item {
        @Override
        public String owner() {
            return ownerOf(sale.customer(), sale.number());
        }

        @Override
        public String invoice() {
            return sale.number();
        }

        @Override
        public List<Integer> rows() {
            return sale.rows().stream().map(Row::number).toList();
        }
    }

    /// What a cancellation took back of one sale.
    record NewReturn(Invoice cancellation, Invoice sale, List<Matching.Match> matches)
            implements Item {
        @Override
        public String owner() {
            return ownerOf(sale.customer(), sale.number());
        }

        @Override
        public String invoice() {
            return cancellation.number();
        }

        @Override
        public List<Integer> rows() {
            return matches.stream().map(match -> match.row().number()).distinct().toList();
        }
    }

    /// What a cancellation took back of no sale that the file has.
    record NewUnlinkedReturn(Invoice cancellation, List<Matching.Rest> rests) implements Item {
        @Override
        public String owner() {
            return ownerOf(cancellation.customer(), cancellation.number());
        }

        @Override
        public String invoice() {
            return cancellation.number();
        }

        @Override
        public List<Integer> rows() {
            return rests.stream().map(rest -> rest.row().number()).toList();
        }
    }

    private static String ownerOf(@Nullable String customer, String invoice) {
        return customer == null ? invoice : customer;
    }
}
