using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Signing;

/// <summary>How and when a letter went out.</summary>
/// <param name="At">UTC.</param>
public sealed record Sending(SendingWay Way, DateTime At, string? Note, string? Ground, string? Reason);

/// <summary>Records that a signed letter left the office.</summary>
public sealed partial class SendBox : ComponentBase
{
    private SendingWay _way;
    private DateTime _at;
    private string? _note, _ground, _reason;

    [Parameter, EditorRequired]
    public LetterView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public LetterDesk Desk { get; set; } = default!;

    /// <summary>What is wrong with the time.</summary>
    [Parameter]
    public string? Fault { get; set; }

    [Parameter]
    public EventCallback<Sending> OnSend { get; set; }

    protected override void OnInitialized()
    {
        var now = Desk.Zone.ToLocal(Desk.Now);
        _at = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Unspecified);
    }

    private Task SendAsync() => OnSend.InvokeAsync(new Sending(_way, Desk.Zone.ToUtc(_at), _note, _ground, _reason));
}
