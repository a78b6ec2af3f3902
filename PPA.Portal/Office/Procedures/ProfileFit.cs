namespace PPA.Portal.Office.Procedures;

/// <summary>Whether the profiles and the procedures fit: each door leads to a procedure that there is, and somebody does each of its steps.</summary>
internal static class ProfileFit
{
    /// <exception cref="BrokenOfficeFileException">Names profile, procedure, step and cure.</exception>
    public static void MustHold(ProfileShelf profiles, ProcedureShelf procedures)
    {
        foreach (var profile in profiles.All)
        {
            if (profile.Doors.FirstOrDefault(d => procedures.Versions(d.Value, profile.Id).Count == 0) is { Value: { } missing } door)
                throw new BrokenOfficeFileException(
                    $"Profil {profile.Id}: kanal {Domain.Words.Code(door.Key)} menuju prosedur `{missing}` yang tidak punya berkas; tulis berkas prosedurnya atau pilih prosedur lain.");
            foreach (var plan in profile.Procedures.SelectMany(id => procedures.Versions(id, profile.Id)))
            {
                foreach (var step in plan.Steps)
                {
                    if (step.Actors.Concat(step.Helpers).FirstOrDefault(f => !profile.Functions.ContainsKey(f)) is { } nobody)
                        throw new BrokenOfficeFileException(
                            $"Profil {profile.Id}: langkah `{step.Id}` prosedur `{plan.Id}` dikerjakan fungsi `{nobody}` yang tidak ada pada `fungsi`; tambahkan fungsi itu beserta perannya.");
                }
            }
        }
    }
}
