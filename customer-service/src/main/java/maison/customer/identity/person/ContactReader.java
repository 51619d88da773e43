package maison.customer.identity.person;

import java.util.ArrayList;
import java.util.List;
import maison.customer.identity.person.PersonForm.AddressForm;
import maison.customer.identity.person.PersonForm.EmailForm;
import maison.customer.identity.person.PersonForm.PhoneForm;
import org.jspecify.annotations.Nullable;

/// Reads where and by what somebody is reached.
final class ContactReader {

    private static final int TYPE_MAX = 40;
    private static final int CONTACTS_MAX = 10;
    private static final int LINES_MAX = 5;
    private static final int LINE_MAX = 200;
    private static final String POSTAL_CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,19}";

    private final String region;
    private final Complaints complaints;

    ContactReader(String region, Complaints complaints) {
        this.region = region;
        this.complaints = complaints;
    }

    List<Phone> phones(@Nullable List<@Nullable PhoneForm> forms) {
        var phones = new ArrayList<Phone>();
        int i = -1;
        for (var form : complaints.atMost(forms, "/phones", CONTACTS_MAX)) {
            var pointer = "/phones/" + ++i;
            var written = form == null ? null : form.number();
            var number = PhoneForms.e164(written == null ? "" : written, region);
            if (number.isEmpty()) {
                complaints.add(pointer + "/number", "must be a telephone number");
                continue;
            }
            add(
                    phones,
                    new Phone(
                            number.get(), type(form == null ? null : form.type(), pointer), null));
        }
        return phones;
    }

    List<Email> emails(@Nullable List<@Nullable EmailForm> forms) {
        var emails = new ArrayList<Email>();
        int i = -1;
        for (var form : complaints.atMost(forms, "/emails", CONTACTS_MAX)) {
            var pointer = "/emails/" + ++i;
            var written = form == null ? null : form.address();
            var address = EmailForms.address(written == null ? "" : written);
            if (address.isEmpty()) {
                complaints.add(pointer + "/address", "must be an e-mail address");
                continue;
            }
            add(
                    emails,
                    new Email(
                            address.get(), type(form == null ? null : form.type(), pointer), null));
        }
        return emails;
    }

    List<Address> addresses(@Nullable List<@Nullable AddressForm> forms) {
        var addresses = new ArrayList<Address>();
        int i = -1;
        for (var form : complaints.atMost(forms, "/addresses", CONTACTS_MAX)) {
            var pointer = "/addresses/" + ++i;
            if (form == null) {
                complaints.add(pointer, "must be an address");
                continue;
            }
            address(form, pointer, addresses);
        }
        return addresses;
    }

    private void address(AddressForm form, String pointer, List<Address> addresses) {
        var lines = new ArrayList<String>();
        int i = -1;
        for (var line : complaints.atMost(form.lines(), pointer + "/lines", LINES_MAX)) {
            var read = complaints.text(line, pointer + "/lines/" + ++i, LINE_MAX);
            if (read != null) {
                lines.add(read);
            }
        }
        var locality = complaints.text(form.locality(), pointer + "/locality", LINE_MAX);
        if (lines.isEmpty() && locality == null) {
            complaints.add(pointer, "must have a line or a locality");
        }
        complaints.required(form.country(), pointer + "/country");
        var country = complaints.country(form.country(), pointer + "/country");
        if (country != null) {
            add(
                    addresses,
                    new Address(
                            type(form.type(), pointer),
                            lines,
                            locality,
                            complaints.text(form.region(), pointer + "/region", LINE_MAX),
                            postalCode(form.postalCode(), pointer + "/postalCode"),
                            country));
        }
    }

    private @Nullable String postalCode(@Nullable String written, String pointer) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var code = written.strip();
        if (code.matches(POSTAL_CODE)) {
            return code;
        }
        complaints.add(pointer, "must be at most 20 letters, digits, spaces and dashes");
        return null;
    }

    private @Nullable String type(@Nullable String written, String pointer) {
        return complaints.text(written, pointer + "/type", TYPE_MAX);
    }

    private static <T> void add(List<T> values, T value) {
        if (!values.contains(value)) {
            values.add(value);
        }
    }
}
