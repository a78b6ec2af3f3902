using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Intake.Import;

/// <summary>Shows an import as it goes: check, agree, write.</summary>
public sealed partial class ImportPage(ImportDesk desk) : ComponentBase, IDisposable
{
    private ImportRun? _run;

    [SupplyParameterFromQuery(Name = "galat")] private string? Cause { get; set; }

    private string? Fault => Cause switch
    {
        "besar" => "Berkas paling besar 20 MB. Bagi menjadi beberapa berkas.",
        "kosong" => "Pilih berkas yang berisi.",
        _ => null,
    };

    private string Heading => _run!.Phase switch
    {
        ImportPhase.Reading => "Memeriksa…",
        ImportPhase.Refused => "Belum dapat ditulis",
        ImportPhase.Ready => "Siap ditulis",
        ImportPhase.Writing => "Menulis ke register…",
        ImportPhase.Done => "Selesai",
        ImportPhase.Cancelled => "Dibatalkan",
    };

    private string Outcome => _run!.Phase switch
    {
        ImportPhase.Done => $"{Number(_run.Rows)} kasus sudah ada di register.",
        ImportPhase.Cancelled => "Tidak ada yang ditulis.",
        _ => _run.Refusal ?? "Perbaiki sel di bawah ini pada berkas Anda, lalu periksa lagi. Tidak ada yang ditulis.",
    };

    protected override void OnInitialized()
    {
        _run = desk.Current;
        if (_run is not null)
            _run.Moved += Show;
    }

    private void Show() => _ = InvokeAsync(StateHasChanged);

    private void ForgetAsync()
    {
        Dispose();
        desk.Forget();
        _run = null;
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    public void Dispose()
    {
        if (_run is not null)
            _run.Moved -= Show;
    }
}
