using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPA.Portal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Procedures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "End",
                table: "ProcedureRuns",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EndReasonSealed",
                table: "ProcedureRuns",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "ProcedureRuns",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "ProcedureRuns",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlanVersion",
                table: "ProcedureRuns",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "StartedBy",
                table: "ProcedureRuns",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ProcedureRuns",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "RequirementMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Requirement = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequirementMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequirementMarks_ProcedureRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ProcedureRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RunSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadsTo = table.Column<string>(type: "text", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RunSteps_ProcedureRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ProcedureRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StepDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StepId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Officer = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<int>(type: "integer", nullable: false),
                    Seen = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ContentSealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StepEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StepId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ContentSealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepEntries_RunSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "RunSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StepRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StepId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ContentSealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepRevisions_RunSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "RunSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RequirementMarks_RunId",
                table: "RequirementMarks",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_RunSteps_CaseId",
                table: "RunSteps",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_RunSteps_RunId",
                table: "RunSteps",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_RunSteps_State_Step",
                table: "RunSteps",
                columns: new[] { "State", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_StepDrafts_StepId",
                table: "StepDrafts",
                column: "StepId");

            migrationBuilder.CreateIndex(
                name: "IX_StepEntries_StepId",
                table: "StepEntries",
                column: "StepId");

            migrationBuilder.CreateIndex(
                name: "IX_StepRevisions_StepId",
                table: "StepRevisions",
                column: "StepId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RequirementMarks");

            migrationBuilder.DropTable(
                name: "StepDrafts");

            migrationBuilder.DropTable(
                name: "StepEntries");

            migrationBuilder.DropTable(
                name: "StepRevisions");

            migrationBuilder.DropTable(
                name: "RunSteps");

            migrationBuilder.DropColumn(
                name: "End",
                table: "ProcedureRuns");

            migrationBuilder.DropColumn(
                name: "EndReasonSealed",
                table: "ProcedureRuns");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "ProcedureRuns");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "ProcedureRuns");

            migrationBuilder.DropColumn(
                name: "PlanVersion",
                table: "ProcedureRuns");

            migrationBuilder.DropColumn(
                name: "StartedBy",
                table: "ProcedureRuns");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ProcedureRuns");
        }
    }
}
