//! Times that other processes on the machine hardly move.
//!
//! Work on many small items is timed item by item, each at its best of several rounds: a round that
//! was interrupted costs nothing. Longer work is the median of its rounds. Neither needs a library.

use core::hint::black_box;
use std::time::{Duration, Instant};

/// The sum over some items of the shortest time that each took in some rounds.
pub fn best<T, U>(n_rounds: usize, items: &[T], mut work: impl FnMut(&T) -> U) -> Duration {
    let mut shortest = vec![Duration::MAX; items.len()];
    for _ in 0..n_rounds.max(1) {
        for (item, shortest) in items.iter().zip(&mut shortest) {
            *shortest = timed(|| work(item)).0.min(*shortest);
        }
    }
    shortest.iter().sum()
}

/// The median of the times of some rounds, after one that warms up.
pub fn median<T>(n_rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    black_box(work());
    let times = (0..n_rounds.max(1)).map(|_| timed(&mut work).0).collect();
    quantile(times, 50)
}

/// How long some work takes, and what it gives.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let value = black_box(work());
    (start.elapsed(), value)
}

/// The time that all threads of this process have computed, which a busy machine does not stretch;
/// Linux keeps it in hundredths of a second.
pub fn computed() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name, in brackets, may hold spaces; user and system time are the 12th and 13th after it.
    let mut fields = stat.rsplit_once(") ")?.1.split_whitespace().skip(11);
    let (user, system) = (fields.next()?.parse::<u64>().ok()?, fields.next()?.parse::<u64>().ok()?);
    Some(Duration::from_millis(10 * (user + system)))
}

/// The value under which some per cent of the times lie.
pub fn quantile(mut times: Vec<Duration>, percent: usize) -> Duration {
    times.sort_unstable();
    let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(at).copied().unwrap_or_default()
}

/// Megabytes (10⁶ bytes) per second.
pub fn megabytes_per_second(n_bytes: usize, time: Duration) -> f64 {
    n_bytes as f64 / 1e6 / time.as_secs_f64().max(1e-9)
}

/// One time as a multiple of another.
pub fn ratio(time: Duration, floor: Duration) -> f64 {
    time.as_secs_f64() / floor.as_secs_f64().max(1e-9)
}

/// Milliseconds, with a fraction.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
