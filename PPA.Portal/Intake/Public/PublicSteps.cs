using System.Globalization;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Public;

/// <summary>Takes the answers of one page after the other. Every question may be passed over.</summary>
public sealed class PublicSteps(PublicDesk desk, PublicPace pace, OfficeDesk office, TimeProvider time)
{
    /// <summary>Asked once of those who wrote a number and chose not to be called.</summary>
    public const string MayWeCall = "Anda menulis nomor. Bolehkah kami menghubungi nomor itu?";

    private const int Review = 8;

    /// <summary>The page that a visit is at; a receipt that was on the screen long enough is gone.</summary>
    public int Shown(Visit visit) =>
        visit.Step == Review + 1 && visit.CodeUntil <= time.GetUtcNow().UtcDateTime ? 1 : visit.Step;

    public void Back(Visit visit)
    {
        visit.Faults = [];
        visit.Step = visit.Step is > 1 and <= Review ? visit.Step - 1 : 1;
    }

    /// <summary>Keeps the answers of a page and turns to the next, or back to one that is to be changed.</summary>
    public async Task AnswerAsync(Visit visit, IFormCollection form, string address, CancellationToken ct)
    {
        visit.Faults = [];
        if (!string.IsNullOrEmpty(form["situs"]))
        {
            // A machine filled in what nobody sees. A person whose browser did it can still mend it.
            visit.Faults = [new FieldFault("situs", "Satu isian yang tersembunyi ikut terisi. Kosongkan, lalu lanjutkan.")];
            return;
        }
        var step = int.TryParse(form["langkah"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at is >= 1 and <= Review ? at : 1;
        if (visit.Step > Review)
            return;
        Keep(visit, step, form);
        if (visit.Faults.Count > 0)
            visit.Step = step;
        else if (step == Review && int.TryParse(form["ubah"], NumberStyles.None, CultureInfo.InvariantCulture, out var back) && back is >= 1 and < Review)
            visit.Step = back;
        else if (step == Review)
            await SendAsync(visit, address, ct);
        else
            visit.Step = step + 1;
    }

    private async Task SendAsync(Visit visit, string address, CancellationToken ct)
    {
        if (pace.SendAgainAt(address) is { } until)
        {
            visit.Faults = [new FieldFault("isi", $"Dari jaringan ini sudah banyak laporan. Coba lagi pukul {office.Now.Time.Clock(until.AddMinutes(1))}, atau hubungi 129.")];
            return;
        }
        visit.Faults = [.. (await desk.SendAsync(visit, ct)).Select(f => f with { Path = FieldOf(f.Path) })];
        if (visit.Faults.Count > 0)
        {
            visit.Step = visit.Faults[0].Path switch { "cerita" => 4, "alamat" or "wilayah" => 6, "telepon" or "jam" => 7, _ => Review };
            return;
        }
        pace.Sent(address);
        visit.Step = Review + 1;
    }

    private static void Keep(Visit visit, int step, IFormCollection form)
    {
        var answers = visit.Answers;
        switch (step)
        {
            case 1: answers.Danger = form["bahaya"]; break;
            case 3: answers.Who = form["siapa"]; break;
            case 4: answers.Story = form["cerita"]; break;
            case 5: (answers.AgeRange, answers.Sex) = (form["umur"], form["jenis"]); break;
            case 6: (answers.Region, answers.Address) = (form["wilayah"], form["alamat"]); break;
            case 7: KeepContact(visit, form); break;
        }
    }

    private static void KeepContact(Visit visit, IFormCollection form)
    {
        var answers = visit.Answers;
        answers.Contact = form["hubungi"].ToString() is "ya" or "orang-lain" ? form["hubungi"].ToString() : "jangan";
        answers.Phone = form["nomor-" + visit.Suffix];
        (answers.Hours, answers.Way, answers.SayIfAnother) = (form["jam"], form["cara"], form["pesan"]);
        if (answers.Contact != "jangan")
        {
            if (IdentityChecks.PhoneError(answers.Phone) is { } odd)
                visit.Faults = [new FieldFault("telepon", odd)];
        }
        else if (Plain.Line(answers.Phone) is not null && !visit.AskedAboutNumber)
        {
            visit.AskedAboutNumber = true;
            visit.Faults = [new FieldFault("telepon", MayWeCall)];
        }
    }

    private static string FieldOf(string path) => path switch
    {
        "kejadian.kronologi" => "cerita",
        "korban[0].alamat" => "alamat",
        "korban[0].wilayah" or "kejadian.wilayah" => "wilayah",
        "kontakAman.telepon" or "pelapor[0].telepon" => "telepon",
        "kontakAman.jam" or "kontakAman.cara" or "kontakAman.pesan" => "jam",
        _ => path,
    };
}
