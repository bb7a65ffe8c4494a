//! A button that counts: the floor under the page's size and times, compiled as the page is.

use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0u32);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <button {onclick}>{*count}</button> }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
