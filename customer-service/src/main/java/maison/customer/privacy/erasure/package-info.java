/// How somebody is erased, whoever wants it, and how it is made sure.
package maison.customer.privacy.erasure;
