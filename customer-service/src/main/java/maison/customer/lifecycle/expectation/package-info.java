/// How long customers usually stay in a stage, as the house expects it.
package maison.customer.lifecycle.expectation;
