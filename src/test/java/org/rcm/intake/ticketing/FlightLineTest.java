package org.rcm.intake.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.Flight;

class FlightLineTest {
    private static final LocalDate NEAR = LocalDate.of(2022, 3, 31);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CM 123 SAL-PTY 30 MAR 10:00 - 13:20",
                "CM123 SAL - PTY 30MAR 10:00 13:20",
                "1 CM 0123 Y 30MAR 3 SALPTY HK1 1000 1320",
                "CM 123 SAL→PTY 2022-03-30 10:00–13:20",
                "CM 123 SAL/PTY 30 de marzo de 2022, 10.00 a 13.20",
                "cm 123 sal-pty 30-MAR-2022 10:00 13:20"
            })
    void a_line_is_understood_however_staff_write_it(String line) {
        Flight flight = FlightLine.read(line, NEAR);
        assertThat(flight.number()).isEqualTo("CM 123");
        assertThat(flight.from()).isEqualTo("SAL");
        assertThat(flight.to()).isEqualTo("PTY");
        assertThat(flight.departs()).isEqualTo(LocalDateTime.of(2022, 3, 30, 10, 0));
        assertThat(flight.arrives()).isEqualTo(LocalDateTime.of(2022, 3, 30, 13, 20));
    }

    @Test
    void without_a_time_it_is_a_day() {
        assertThat(FlightLine.read("CM 123 SAL-PTY 30 MAR", NEAR).departs()).isEqualTo(LocalDate.of(2022, 3, 30));
    }

    @ParameterizedTest
    @CsvSource({"2022-01-02,2022-12-30", "2022-12-30,2023-01-02"})
    void a_date_without_a_year_is_the_one_nearest_to_the_journey(LocalDate near, LocalDate other) {
        LocalDate flown = other.getYear() > near.getYear() ? other : LocalDate.of(2021, 12, 30);
        String line = "CM 123 SAL-PTY %02d %s 10:00"
                .formatted(flown.getDayOfMonth(), flown.getMonth().name().substring(0, 3));
        assertThat(FlightLine.read(line, near).departs()).isEqualTo(flown.atTime(10, 0));
    }

    @Test
    void who_lands_on_the_next_day_is_said_to() {
        assertThat(FlightLine.read("CM 123 SAL-PTY 30 MAR 22:00 01:20+1", NEAR).arrives())
                .isEqualTo(LocalDateTime.of(2022, 3, 31, 1, 20));
    }

    @Test
    void an_earlier_time_that_may_be_of_either_day_is_no_arrival() {
        assertThat(FlightLine.read("CM 123 SAL-PTY 30 MAR 22:00 01:20", NEAR).arrives())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"see the e-ticket", "CM 123 SAL-PTY", "CM 123 SAL-PTY 31 FEB 10:00", "hotel 10:00"})
    void what_tells_no_day_departs_at_no_time(String line) {
        assertThat(FlightLine.read(line, NEAR).departs()).isNull();
    }
}
