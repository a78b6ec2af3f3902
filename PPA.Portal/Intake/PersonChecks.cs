using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake;

/// <summary>Reads one person of a draft.</summary>
/// <param name="today">The date in the office.</param>
internal sealed class PersonChecks(CodeLists codes, Regions regions, DateOnly today, Findings found)
{
    /// <param name="path">Where the person stands: "korban[0]".</param>
    public PersonFacts Read(PersonRole role, PersonDraft draft, string path)
    {
        var sex = SexOf(draft.Sex, path + ".jenisKelamin");
        var identity = Identity(draft, sex, path);
        var age = Age(draft.Age, identity.BirthDate, path + ".usia");
        if (draft.Pregnant == Answer.Yes && sex == Sex.Male)
            found.Warn(path + ".hamil", "Tertulis hamil dan laki-laki, periksa kembali. Anda boleh melanjutkan.");
        return new PersonFacts(
            role, identity, sex, age, Region(draft.Region, path + ".wilayah"), draft.Disability, draft.Pregnant,
            found.Code(path + ".hubungan", draft.Relation, codes.Relations, "hubungan"),
            found.Code(path + ".pendidikan", draft.Education, codes.Educations, "pendidikan"),
            found.Code(path + ".pekerjaan", draft.Occupation, codes.Occupations, "pekerjaan"),
            found.Code(path + ".statusPerkawinan", draft.Marital, codes.Maritals, "status perkawinan"),
            draft.Anonymous);
    }

    public string? Region(string? raw, string path)
    {
        var code = Plain.Line(raw);
        if (code is null || regions.Accepts(code))
            return code;
        found.Fault(path, $"Kode wilayah “{Plain.Short(code)}” tidak dikenal, tulis kode kecamatan seperti 12.76.02.");
        return null;
    }

    private PersonIdentity Identity(PersonDraft draft, Sex sex, string path)
    {
        var nik = Compact(draft.Nik);
        found.Fault(path + ".nik", IdentityChecks.NikError(nik));
        var phone = Plain.Line(draft.Phone);
        found.Fault(path + ".telepon", IdentityChecks.PhoneError(phone));
        var born = Born(draft.BirthDate, path + ".tanggalLahir");
        found.Warn(path + ".nik", IdentityChecks.NikWarning(nik, sex, born) is { } doubt ? doubt + " Anda boleh melanjutkan." : null);
        return new PersonIdentity(
            found.Line(path + ".nama", draft.Name), nik, null, IdentityChecks.NormalPhone(phone),
            found.Line(path + ".alamat", draft.Address, 500), born);
    }

    private DateOnly? Born(string? raw, string path)
    {
        if (Plain.Line(raw) is not { } text)
            return null;
        if (Plain.Date(text) is not { } day)
        {
            found.Fault(path, "Tanggal ini tidak dikenali, tulis seperti 1 Mei 2012.");
            return null;
        }
        var fault = IdentityChecks.BirthDateError(day, today);
        found.Fault(path, fault);
        return fault is null ? day : null;
    }

    private int? Age(string? raw, DateOnly? born, string path)
    {
        if (Plain.Line(raw) is not { } text)
            return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var age))
        {
            found.Fault(path, "Tulis umur dengan angka, misalnya 14.");
            return null;
        }
        found.Fault(path, IdentityChecks.AgeError(age));
        if (born is { } day && Math.Abs(today.Year - day.Year - age) > 1)
            found.Warn(path, "Umur tidak cocok dengan tanggal lahir, periksa kembali. Anda boleh melanjutkan.");
        return age;
    }

    private Sex SexOf(string? raw, string path)
    {
        switch (Plain.Line(raw))
        {
            case null or "?": return Sex.Unknown;
            case "P": return Sex.Female;
            case "L": return Sex.Male;
        }
        found.Fault(path, "Jenis kelamin ditulis P atau L, atau dikosongkan.");
        return Sex.Unknown;
    }

    internal static string? Compact(string? nik) =>
        Plain.Line(nik)?.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
