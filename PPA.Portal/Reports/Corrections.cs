using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>A figure of a closed month that would be another today.</summary>
public sealed record FigureChange(string Table, string Unit, string Row, string Column, int Was, int Is);

/// <summary>A file whose counted facts changed after its month was closed.</summary>
/// <param name="Facts">In codes and numbers, never in words of the file.</param>
public sealed record FileChange(CaseId Id, string Number, IReadOnlyList<string> Facts);

/// <summary>Compares what was reported with what the register says now.</summary>
internal static class Corrections
{
    /// <summary>The register of today as it would have been reported: how far a case has come since is no correction.</summary>
    public static IReadOnlyList<FlatCase> AsReported(RecapQuestion month, IReadOnlyList<FlatCase> kept, IReadOnlyList<FlatCase> live)
    {
        var before = kept.ToDictionary(f => f.Id);
        return [.. live.Select(f => before.TryGetValue(f.Id, out var then) ? Standing(month, then, f) : f)];
    }

    public static IReadOnlyList<FigureChange> Figures(IReadOnlyList<RecapTable> was, IReadOnlyList<RecapTable> now)
    {
        var changes = new List<FigureChange>();
        foreach (var (old, fresh) in was.Join(now, t => t.Code, t => t.Code, (old, fresh) => (old, fresh)))
        {
            for (var r = 0; r <= old.Rows.Count; r++)
            {
                for (var c = 0; c <= old.Columns.Count; c++)
                {
                    var now_ = Same(old, fresh, r, c);
                    if (now_ is { } figure && figure != old[r, c])
                        changes.Add(new(old.Title, old.Unit.Word(), Word(old.Rows, r), Word(old.Columns, c), old[r, c], figure));
                }
            }
        }
        return changes;
    }

    public static IReadOnlyList<FileChange> Files(IReadOnlyList<FlatCase> kept, IReadOnlyList<FlatCase> live)
    {
        var before = kept.ToDictionary(f => f.Id);
        var after = live.ToDictionary(f => f.Id);
        return [.. before.Keys.Union(after.Keys)
            .Select(id => (Id: id, Then: before.GetValueOrDefault(id), Now: after.GetValueOrDefault(id)))
            .Select(f => new FileChange(f.Id, (f.Now ?? f.Then)!.Number, Differences(f.Then, f.Now)))
            .Where(f => f.Facts.Count > 0).OrderBy(f => f.Number, StringComparer.Ordinal)];
    }

    private static FlatCase Standing(RecapQuestion month, FlatCase then, FlatCase now) => now with
    {
        Risk = then.Risk, Stage = then.Stage, Response = then.Response, Steps = then.Steps,
        Closed = month.Holds(now.Closed) || month.Holds(then.Closed) ? now.Closed : then.Closed,
        Ending = month.Holds(now.Closed) ? now.Ending : then.Ending,
        Referrals = [.. now.Referrals.Select(r => then.Referrals.FirstOrDefault(t => t with { State = r.State } == r) ?? r)],
    };

    private static List<string> Differences(FlatCase? then, FlatCase? now)
    {
        if (then is null)
            return ["Berkas baru tercatat pada bulan ini"];
        if (now is null)
            return ["Berkas tidak lagi termasuk bulan ini"];
        var facts = new List<string>();
        void Compare(string name, object? was, object? is_) => facts.AddRange(Equals(was, is_) ? [] : [$"{name}: {Said(was)} → {Said(is_)}"]);
        Compare("Tanggal diterima", then.Received, now.Received);
        Compare("Tanggal berakhir", then.Closed, now.Closed);
        Compare("Saluran", then.Channel.Label(), now.Channel.Label());
        Compare("Bentuk kekerasan", string.Join(", ", then.Forms), string.Join(", ", now.Forms));
        Compare("Tempat kejadian", then.Place, now.Place);
        Compare("Wilayah kejadian", then.IncidentRegion, now.IncidentRegion);
        Compare("Wilayah e-KTP", then.IdCardRegion, now.IdCardRegion);
        Compare("Wilayah domisili", then.DomicileRegion, now.DomicileRegion);
        Compare("KDRT", then.Domestic.Label(), now.Domestic.Label());
        Compare("Tanggal kejadian", then.Incident, now.Incident);
        Compare("Korban atau klien", People(then.People), People(now.People));
        Compare("Terlapor", People(then.Reported), People(now.Reported));
        Compare("Hubungan", string.Join(", ", then.Pairs.Select(p => p.Relation ?? "–")), string.Join(", ", now.Pairs.Select(p => p.Relation ?? "–")));
        Compare("Layanan", string.Join(", ", then.Services.Select(s => s.Kind)), string.Join(", ", now.Services.Select(s => s.Kind)));
        Compare("Rujukan", string.Join(", ", then.Referrals.Select(r => r.Institution)), string.Join(", ", now.Referrals.Select(r => r.Institution)));
        Compare("Keterangan berkas", then.Part, now.Part);
        Compare("Tanggal kegiatan", then.Held, now.Held);
        Compare("Peserta", then.Audience.Sum(a => a.Count), now.Audience.Sum(a => a.Count));
        return facts;
    }

    private static string People(IEnumerable<FlatPerson> people) => string.Join("; ", people.Select(p =>
        $"{p.Sex.Code()} {(p.Age is { } age ? age.ToString(CultureInfo.InvariantCulture) + " th" : "?")}, {p.Region ?? "–"}, {p.Education ?? "–"}, {p.Occupation ?? "–"}"));

    private static string Said(object? value) => value switch
    {
        null or "" => "belum diisi",
        DateOnly day => Office.OfficeTime.Date(day),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // Columns of an office's list may have come or gone since: those are compared that both have.
    private static int? Same(RecapTable old, RecapTable fresh, int row, int column)
    {
        var (r, c) = (row == old.Rows.Count ? "" : old.Rows[row].Code, column == old.Columns.Count ? "" : old.Columns[column].Code);
        return (r.Length == 0 || fresh.Rows.Any(s => s.Code == r)) && (c.Length == 0 || fresh.Columns.Any(s => s.Code == c)) ? fresh.Figure(r, c) : null;
    }

    private static string Word(IReadOnlyList<Slot> slots, int index) => index == slots.Count ? "Jumlah" : slots[index].Label;
}
