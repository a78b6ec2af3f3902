using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy;

/// <summary>When somebody was told of a breach, or the form that asks for it.</summary>
public sealed partial class ToldRow(OfficeDesk office, TimeProvider time) : ComponentBase
{
    private DateTime? _at;

    /// <summary>Whom it is about, as a sentence begins.</summary>
    [Parameter, EditorRequired] public string Who { get; set; } = "";

    /// <summary>Id of the field of the time.</summary>
    [Parameter, EditorRequired] public string Field { get; set; } = "";

    [Parameter, EditorRequired] public Attempt Of { get; set; } = default!;

    /// <summary>UTC; null while nobody told them.</summary>
    [Parameter] public DateTime? ToldAt { get; set; }

    /// <summary>True where it came after the time that the law gives.</summary>
    [Parameter] public bool Late { get; set; }

    /// <summary>The time on the office's clock; null where the field was emptied.</summary>
    [Parameter] public EventCallback<DateTime?> OnTell { get; set; }

    private OfficeTime Zone => office.Now.Time;

    protected override void OnInitialized() => _at = LocalClock.Now(Zone, time);
}
