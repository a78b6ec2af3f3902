using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Signing;

/// <summary>The one confirmation before a letter bears somebody's name: which number it gets, and the password again.</summary>
public sealed partial class SignBox(LetterDesk desk, StepUp stepUp) : ComponentBase
{
    private ElementReference _field;
    private bool _open, _toField, _asks;
    private string _password = "", _number = "";

    [Parameter, EditorRequired]
    public LetterView View { get; set; } = default!;

    /// <summary>True for a paper that its writer answers for.</summary>
    [Parameter]
    public bool Own { get; set; }

    [Parameter]
    public EventCallback<(string?, string?)> OnSign { get; set; }

    /// <summary>Approved here, signed with ink: gives the number, where one was typed.</summary>
    [Parameter]
    public EventCallback<string?> OnInk { get; set; }

    private string? Number => _number.Trim().Length == 0 ? null : _number.Trim();

    private string Sentence => $"{View.Kind.Title}{NumberWords} akan diterbitkan atas nama {Name}.";

    private string NumberWords => (Number ?? View.Paper.Number ?? View.NextNumber) is { } number && View.Numbered ? $" nomor {number}" : "";

    private string Name => View.Rights.Sign is { Principal: { } head, Style: { } style } ? $"Anda, {style.Prefix()} {desk.NameOf(head)}" : "Anda";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_open == _toField)
            return;
        _toField = _open;
        if (_open && _asks)
            await _field.FocusAsync();
    }

    private void Open() => (_open, _asks) = (true, !stepUp.IsFresh(StepPurpose.SignLetter));

    private async Task SignAsync()
    {
        if (_asks && _password.Length == 0)
            return;
        var password = _password;
        _password = "";
        await OnSign.InvokeAsync((password, Number));
        // A letter that was not signed asks as it would be asked now: five minutes may have passed meanwhile.
        _asks = !stepUp.IsFresh(StepPurpose.SignLetter);
    }

    private void Close() => (_open, _password) = (false, "");
}
