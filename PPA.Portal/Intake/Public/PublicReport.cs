using System.Globalization;
using System.Text;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Public;

/// <summary>Turns the answers of the public form into a draft. The person's own words stay as they are.</summary>
internal static class PublicReport
{
    /// <summary>True when there is nothing that anybody could act upon.</summary>
    public static bool IsEmpty(PublicAnswers answers) =>
        Plain.Text(answers.Story) is null && (answers.Contact == "jangan" || Plain.Line(answers.Phone) is null);

    public static ComplaintDraft Draft(PublicAnswers answers)
    {
        var age = PublicChoices.Ages.FirstOrDefault(range => range.Code == (answers.AgeRange ?? ""))?.Age;
        var victim = new PersonDraft
        {
            Age = age?.ToString(CultureInfo.InvariantCulture),
            Sex = answers.Sex,
            Region = answers.Region,
            Address = answers.Address,
        };
        var contact = answers.Contact is "ya" or "orang-lain";
        return new ComplaintDraft
        {
            Channel = Channel.OnlineForm.Code(),
            DangerNow = answers.Danger switch { "ya" => Answer.Yes, "tidak" => Answer.No, _ => Answer.Unknown },
            Victims = [victim],
            Reporters = [new PersonDraft { Anonymous = true, Phone = contact ? answers.Phone : null }],
            Incident = new IncidentDraft { Region = answers.Region, Chronology = StoryOf(answers) },
            Contact = new ContactDraft
            {
                Allowed = contact ? Answer.Yes : Answer.No,
                Phone = contact ? answers.Phone : null,
                Hours = contact ? answers.Hours : null,
                Way = contact ? WayOf(answers) : null,
                SayIfAnother = contact ? answers.SayIfAnother : null,
            },
        };
    }

    private static string StoryOf(PublicAnswers answers)
    {
        var story = new StringBuilder(Plain.Text(answers.Story) ?? "(Pelapor tidak menulis cerita.)");
        var about = new List<string>();
        if (!string.IsNullOrEmpty(answers.Who))
            about.Add("pengisi: " + PublicChoices.Label(PublicChoices.Who, answers.Who).ToLowerInvariant());
        if (!string.IsNullOrEmpty(answers.AgeRange))
            about.Add("umur yang mengalami: " + PublicChoices.Label(PublicChoices.Ages, answers.AgeRange));
        if (about.Count > 0)
            story.Append("\n\n[Formulir online – ").AppendJoin("; ", about).Append(']');
        return story.ToString();
    }

    private static string? WayOf(PublicAnswers answers) =>
        answers.Contact == "orang-lain" ? $"Lewat orang lain. {answers.Way}".Trim() : answers.Way;
}
