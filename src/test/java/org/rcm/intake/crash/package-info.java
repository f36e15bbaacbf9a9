/**
 * Kills a real hub process at random instants while mails are in flight, lets it go on, and checks that every mail,
 * registration, seat, ticket request and answer is there exactly once. {@code mvn -Pcrash verify -Dcrash.kills=300}
 */
package org.rcm.intake.crash;
