namespace PPA.Portal.Sop;

/// <summary>The tools that lie beside the wizard.</summary>
public sealed class StepWork(RunReading reading, Runner runner, StepDrafts drafts, LetterSlips letters)
{
    public RunReading Reading => reading;

    public Runner Runner => runner;

    public StepDrafts Drafts => drafts;

    public LetterSlips Letters => letters;
}
