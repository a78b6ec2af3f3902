using PPA.Portal.Domain;

namespace PPA.Portal.Intake;

/// <summary>A sentence about one field.</summary>
/// <param name="Path">As in the intake API: "korban[0].nik".</param>
/// <param name="Sentence">In Indonesian, fit to stand at the field.</param>
public sealed record FieldFault(string Path, string Sentence);

/// <summary>What the checks made of a draft.</summary>
/// <param name="Complaint">Null while there are faults.</param>
/// <param name="Faults">What cannot be taken as it is.</param>
/// <param name="Warnings">What somebody should look at again; it never stops anyone.</param>
public sealed record CheckedComplaint(Complaint? Complaint, IReadOnlyList<FieldFault> Faults, IReadOnlyList<FieldFault> Warnings);

/// <summary>Collects what is wrong while a draft is read.</summary>
internal sealed class Findings
{
    private readonly List<FieldFault> _faults = [];
    private readonly List<FieldFault> _warnings = [];

    public IReadOnlyList<FieldFault> Faults => _faults;

    public IReadOnlyList<FieldFault> Warnings => _warnings;

    public void Fault(string path, string? sentence)
    {
        if (sentence is not null)
            _faults.Add(new FieldFault(path, sentence));
    }

    public void Warn(string path, string? sentence)
    {
        if (sentence is not null)
            _warnings.Add(new FieldFault(path, sentence));
    }

    /// <summary>One line, cleaned and within its length; null when empty or too long.</summary>
    public string? Line(string path, string? raw, int longest = 200)
    {
        var line = Plain.Line(raw);
        if (line is null || line.Length <= longest)
            return line;
        Fault(path, $"Isian ini paling panjang {longest} huruf.");
        return null;
    }

    /// <summary>A code of a list; null when empty or unknown.</summary>
    public string? Code(string path, string? raw, Office.CodeList list, string what)
    {
        var code = Plain.Line(raw);
        if (code is null || list.Find(code) is not null)
            return code;
        Fault(path, $"Kode {what} “{Plain.Short(code)}” tidak dikenal.");
        return null;
    }

    /// <summary>Codes of a list, each once.</summary>
    public IReadOnlyList<string> Codes(string path, IEnumerable<string?> raw, Office.CodeList list, string what) =>
        [.. raw.Select((code, i) => Code($"{path}[{i}]", code, list, what)).OfType<string>().Distinct()];
}
