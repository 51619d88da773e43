package maison.customer.documents.file;

import maison.customer.documents.file.FileEvent.Added;

/// What a decision needs to know about a file.
public sealed interface KeptFile {

    record Unknown() implements KeptFile {}

    record There(Added added) implements KeptFile {}

    record Gone() implements KeptFile {}
}
