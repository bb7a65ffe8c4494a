//! The time that the main thread of a page has computed, which a busy machine does not stretch: Linux
//! tells it of every thread.

use std::fs;

/// The main thread of a page.
pub struct Thread(String);

impl Thread {
    /// The busiest page of the browsers that this process began; none where the system does not tell.
    pub fn of_page() -> Option<Self> {
        let own = std::process::id();
        let pids =
            fs::read_dir("/proc").ok()?.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
        let is_page = |pid: &u32| {
            let command = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            String::from_utf8_lossy(&command).contains("--type=renderer") && descends(*pid, own)
        };
        let pages = pids.filter(is_page).map(|pid| Self(format!("/proc/{pid}/task/{pid}/schedstat")));
        pages.max_by(|a, b| a.computed_ms().total_cmp(&b.computed_ms()))
    }

    /// So far.
    pub fn computed_ms(&self) -> f64 {
        let told = fs::read_to_string(&self.0).unwrap_or_default();
        told.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or_default() / 1e6
    }
}

fn descends(pid: u32, ancestor: u32) -> bool {
    let mut at = pid;
    while at > 1 {
        if at == ancestor {
            return true;
        }
        let stat = fs::read_to_string(format!("/proc/{at}/stat")).unwrap_or_default();
        // After the name, in brackets: the state, then the parent.
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok());
        at = parent.unwrap_or(0);
    }
    false
}
