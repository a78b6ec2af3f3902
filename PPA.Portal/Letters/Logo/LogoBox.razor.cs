using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Logo;

/// <summary>Where the administrator puts the office's logo into the letterhead, replaces it, takes it away.</summary>
public sealed partial class LogoBox(LogoShelf shelf, OfficeDesk office, OfficerDirectory officers) : ComponentBase
{
    private LogoView? _logo;
    private bool _read, _sure;
    private int _tries;
    private string? _said;
    private RuleException? _refusal;

    private OfficeTime Zone => office.Now.Time;

    protected override async Task OnInitializedAsync() => (_logo, _read) = (await shelf.LookAsync(), true);

    private Task TakeAsync(InputFileChangeEventArgs chosen) => DoAsync(async () =>
    {
        if (chosen.File.Size > LogoCheck.Most)
            throw new RuleException("Gambar ini lebih besar dari 1 MB. Kecilkan gambarnya, lalu unggah lagi.", "logo");
        await using var content = chosen.File.OpenReadStream(LogoCheck.Most);
        await shelf.PutUpAsync(content);
        _said = "Logo terpasang. Surat yang dibuka atau dicetak mulai sekarang memakainya.";
    });

    /// <summary>The first press asks, the second one does.</summary>
    private Task RemoveAsync()
    {
        if (!_sure)
        {
            _sure = true;
            return Task.CompletedTask;
        }
        return DoAsync(async () =>
        {
            await shelf.TakeDownAsync();
            _said = "Logo dihapus. Surat dicetak dengan kop tanpa gambar.";
        });
    }

    private async Task DoAsync(Func<Task> act)
    {
        (_refusal, _said, _sure) = (null, null, false);
        try
        {
            await act();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
        // A new field each time: the same file may be chosen again.
        _tries++;
        _logo = await shelf.LookAsync();
    }
}
