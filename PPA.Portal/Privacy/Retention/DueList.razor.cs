using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Privacy.Retention;

/// <summary>What somebody wants to put up for destruction.</summary>
public sealed record Proposing(string Class, IReadOnlyList<Guid> Chosen, string Reason);

/// <summary>The due records of one class, to choose from.</summary>
public sealed partial class DueList : ComponentBase
{
    private const int Shown = 200;
    private readonly HashSet<Guid> _chosen = [];
    private string _reason = "";

    [Parameter, EditorRequired] public DueClass Due { get; set; } = default!;

    /// <summary>What became of the last thing asked here or elsewhere on the page.</summary>
    [Parameter, EditorRequired] public Attempt Attempt { get; set; } = default!;

    /// <summary>Who keeps privacy does not always open files.</summary>
    [Parameter] public bool MayOpen { get; set; }

    [Parameter] public EventCallback<Proposing> OnPropose { get; set; }

    [Parameter] public EventCallback<Guid> OnLift { get; set; }

    private string Ended => Due.Class.Start switch
    {
        RetentionStart.Closed or RetentionStart.Grown => "berakhir",
        RetentionStart.Written => "dicatat",
        RetentionStart.Decided => "diputus",
    };

    // What was held or proposed meanwhile is no longer chosen.
    protected override void OnParametersSet() => _chosen.IntersectWith(Due.Items.Where(i => i.MayGo).Select(i => i.Subject));

    private void Choose(Guid subject, bool on)
    {
        if (on)
            _chosen.Add(subject);
        else
            _chosen.Remove(subject);
    }

    private void ChooseAll() => _chosen.UnionWith(Due.Items.Take(Shown).Where(i => i.MayGo).Select(i => i.Subject));

    private Task SendAsync() => OnPropose.InvokeAsync(new Proposing(Due.Class.Code, [.. _chosen], _reason));
}
