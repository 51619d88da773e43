package maison.importer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/// The ids of everything an import makes, computed from the mapping's name and the till's numbers.
///
/// The same file gives the same ids on every run, so a repeat finds what is there and an
/// interrupted import is completed by the next. They are UUIDs of version 5; changing how they are
/// computed would double every sale of an import that is run again.
final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("6f1d6f0c-3b9e-5d0a-9c57-0d8a3f6b2e41");

    private final NameBasedGenerator generator;

    Ids(Mapping mapping) {
        UUID ofMapping = Generators.nameBasedGenerator(NAMESPACE).generate(mapping.name());
        this.generator = Generators.nameBasedGenerator(ofMapping);
    }

    UUID customer(String customer) {
        return generator.generate("customer/" + customer);
    }

    UUID sale(String invoice) {
        return generator.generate("sale/" + invoice);
    }

    /// One cancellation may bring back goods of several sales: a return for each.
    UUID linkedReturn(String cancellation, String invoice) {
        return generator.generate("return/" + cancellation + "/" + invoice);
    }

    UUID unlinkedReturn(String cancellation) {
        return generator.generate("unlinked-return/" + cancellation);
    }
}
