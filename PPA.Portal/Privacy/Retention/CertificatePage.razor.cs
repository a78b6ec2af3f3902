using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>The certificate of a destruction, to be printed and signed. It names no client.</summary>
public sealed partial class CertificatePage(CertificateBook book, OfficeDesk office) : ComponentBase
{
    private readonly Attempt _attempt = new();
    private DestructionView? _list;
    private bool _read;

    [Parameter] public string Number { get; set; } = "";

    private OfficeTime Zone => office.Now.Time;

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => (_list, _read) = (await book.OpenAsync(Number), true);

    private Task TidyAsync() => _attempt.TryAsync(async () =>
    {
        await book.TidyAsync(_list!.Id);
        return "Dicoba lagi. Yang masih tersisa disebut di bawah.";
    }, ReadAsync);
}
